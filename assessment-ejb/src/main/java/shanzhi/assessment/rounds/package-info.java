/**
 * 示范创建: one round (批次) of a programme in a county, from report to plaque. Words: round, candidate (申报单位), level (SELF 自评, TOWN 初评, COUNTY 复核),
 * finding, evidence (佐证), total, publicity (公示), objection (异议), named, plaque, re-check. Verbs stand in boundaries {@code Rounds}, {@code Applications},
 * {@code Awards}; a candidate's states in {@code entity.Candidate}. Tables round, candidate, candidate_step, finding, evidence, objection, rule.
 */
package shanzhi.assessment.rounds;
