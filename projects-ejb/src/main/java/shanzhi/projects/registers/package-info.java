/**
 * 项目清册: what is promised and done beside the funds: opportunities for investors, the courtyards' 百千万, old estates, community tours. Words:
 * register, kind with its target, state, entry, stop, event. Verbs: enter, set stops. Kinds, states and targets are rows. Tables: register_kind,
 * register_state, register_entry, tour_stop, tour_event. Events: none.
 */
package shanzhi.projects.registers;
