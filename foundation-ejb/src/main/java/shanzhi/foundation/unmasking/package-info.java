/**
 * Personal data in full, for a reason. Words: sealed source, kind ({@code member.phone}), reason. Verb: reveal. Everywhere else such
 * data appear masked. No tables of its own; each look is an entry {@code personal.unmask} in the audit trail. A new kind of
 * sealed data is a CDI bean implementing SealedSource beside its ledger; page, REST and exports need nothing more.
 */
package shanzhi.foundation.unmasking;
