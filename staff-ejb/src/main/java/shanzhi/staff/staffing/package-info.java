/**
 * 编制: how many posts the communities have, proposed by dated steps from their households, and which of them stand empty. Verbs:
 * figures, vacancies, steps, proposal, establish, establishAll. Tables: staffing_step, establishment; reads posting.
 */
package shanzhi.staff.staffing;
