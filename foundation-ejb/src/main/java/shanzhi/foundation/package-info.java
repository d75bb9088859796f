/**
 * The desk all businesses share: areas, people and where their jobs count, calendar, audit, files, jobs, messages,
 * outbox, workbooks and official prints. Knows no business of its own.
 */
package shanzhi.foundation;
