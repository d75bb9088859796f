/**
 * Who serves in the grids: chiefs, full-time workers, micro grid members, and which of a grid's households each member
 * looks after (一格多员). Verbs: list, of, figures, gaps, register, assign, end, slice. Tables: member, assignment,
 * member_household.
 */
package shanzhi.grid.roster;
