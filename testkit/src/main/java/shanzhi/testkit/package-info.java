/** What in-container tests share: a real PostgreSQL, the EAR under test, callers with a name and a job. */
package shanzhi.testkit;
