/**
 * What is data in deliberation and projects: quorums and majorities of bodies, the negative list, procedures of projects, single
 * figures, formulas of allocation. Dated rows with
 * their source, kept by whoever keeps the whole catalogue. Page {@code /app/system/fund-rules}.
 */
package shanzhi.web.rules;
