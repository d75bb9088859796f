/**
 * Who did what, when, with what before and after; sealed into a hash chain so that edits, deletions, reordering and
 * truncation show. Words: entry, seal, head. Verbs: record, seal, verify. Tables: audit_entry, audit_seal.
 */
package shanzhi.foundation.audit;
