/** Grids, the people in them and the places below them: ledger, sheet, roster, places; REST beside the pages. */
package shanzhi.web.grids;
