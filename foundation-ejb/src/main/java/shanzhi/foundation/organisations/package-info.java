/**
 * Organisations, posts and who holds them, offices that handle incidents, and handing over when somebody leaves.
 * Words: organisation, post, incumbency, office, duty, hand-over. Verbs: found, rename, close, appoint, release,
 * propose, confirm. Tables: organisation, organisation_name, post, incumbency, office_duty, handover.
 */
package shanzhi.foundation.organisations;
