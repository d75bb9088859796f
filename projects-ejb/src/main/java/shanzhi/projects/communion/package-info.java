/**
 * 合伙共治: who takes part beside the bodies. Words: observer (市民观察员) and observation, courtyard (院落, 一组三会), partner (社区合伙人) and contribution,
 * conference member (兼职委员), list entry (需求、资源、项目清单) and claim. Verbs: appoint, observe, set up, join, contribute, offer, claim, complete.
 * Tables: observer, observation, courtyard, partner, contribution, conference_member, list_entry. Observations become demands.
 */
package shanzhi.projects.communion;
