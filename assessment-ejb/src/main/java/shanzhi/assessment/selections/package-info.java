/**
 * 公众评选 at the residents' door: an edition of a programme of kind SELECTION that residents see, send works to and vote in. Words: call (征集公告), work (作品, a contender that the
 * public sees), phase, household code (户码), receipt (回执), paper (纸质选票). Verbs: announce, issue, paper, contact, objectors at the desk in {@code Selections}; send in, amend, look, cast,
 * object in {@code PublicSelections}. A work is seen by nobody outside before it was let in. Tables: selection, selection_code, sent_in; contenders and ballots are those of {@code programmes}.
 */
package shanzhi.assessment.selections;
