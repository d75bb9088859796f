/**
 * Workbooks in and out, one mechanism for every ledger. Words: import and export (definitions), run (one uploaded
 * workbook), verdict, complaint. Verbs: upload, map, settle, preview, apply, template, errors; start an export. Tables:
 * sheet_run, sheet_row, sheet_mapping. A new import or export is a CDI bean implementing {@code SheetImport} or
 * {@code SheetExport}.
 */
package shanzhi.foundation.sheets;
