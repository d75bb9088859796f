/**
 * Who did what, when, with what before and after; sealed into a hash chain so that edits, deletions, reordering and
 * truncation show. Words: entry, seal, head, finding. Verbs: record, search, verify. Tables: audit_entry, audit_unsealed,
 * audit_seal; heads of the chain also in {@code <data>/audit-heads/}, to be copied elsewhere. No events.
 */
package shanzhi.foundation.audit;
