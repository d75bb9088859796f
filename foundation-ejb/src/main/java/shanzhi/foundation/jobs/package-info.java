/**
 * Work in the background that its owner can watch, cancel and fetch the result of. Words: job, work, progress. Verbs:
 * start, cancel, result. Table: job. A new kind of work is a CDI bean implementing {@code Work}; it runs as its owner,
 * so that boundaries check the same rights as in the foreground. A job whose server is gone is FAILED, never silent.
 */
package shanzhi.foundation.jobs;
