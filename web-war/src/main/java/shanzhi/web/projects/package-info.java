/**
 * Projects of communities: their ledger, one project with its phases, money, instalments and files, the plan of a year and what it comes to by
 * area. Pages under {@code /app/projects}; REST beside them.
 */
package shanzhi.web.projects;
