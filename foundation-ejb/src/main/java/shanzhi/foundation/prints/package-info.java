/**
 * Official prints, one mechanism for all rooms: a template and facts become an A4 PDF with number, version, hash, square
 * code and room for the seal; the very file is kept and anybody may check a paper against it. Words: order, sheet, number,
 * code, check. Verbs: print, again, check. Table: print. No events.
 */
package shanzhi.foundation.prints;
