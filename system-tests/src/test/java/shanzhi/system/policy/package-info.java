/**
 * Who may do what where, cell by cell. Words: policy (docs/admin/authorisation.csv and the page files), person, place, cell. The answer
 * of each cell is computed from the policy and the job table alone and compared with the running suite's.
 */
package shanzhi.system.policy;
