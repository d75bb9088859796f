/**
 * Workbooks in and out, one mechanism for every ledger. Words: import (a definition), run (one uploaded workbook),
 * verdict, complaint. Verbs: upload, map, settle, preview, apply, template, errors; SheetOut writes. Tables: sheet_run,
 * sheet_row, sheet_mapping. A new import is a CDI bean implementing {@code SheetImport}.
 */
package shanzhi.foundation.sheets;
