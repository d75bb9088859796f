/**
 * 计分: from what was found to points, from points to a total, from totals to places. Words: method (计分方式), points, sheet,
 * on-site result, spread, total. Pure rules on figures that come in; they know no table and no person. What a programme sets
 * (shares, limits, floors) comes in as {@code control.ScoringRule}, never from here.
 */
package shanzhi.assessment.scoring;
