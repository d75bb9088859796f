/**
 * 待办提醒: whose turn it is with a payment, a project or a publicity, and what is said to them. Words: turn (the next step and who may take
 * it), hands (those who took an earlier one and may not). Verb: tell. Each thing puts its steps into the outbox; its delivery reads how it
 * stands by then, so that nobody is asked for what somebody else has done meanwhile. Tables: none. Events: none.
 */
package shanzhi.projects.turns;
