/**
 * 示范创建: one round (批次) of a programme in a county, from report to plaque. Words: round, candidate (申报单位), level (SELF 自评, TOWN 初评, COUNTY 复核, CITY 抽验),
 * finding, evidence (佐证), total, publicity (公示), objection (异议), named, plaque, re-check. Verbs stand in boundaries {@code Rounds}, {@code Applications},
 * {@code Inspections}, {@code InspectorTies}, {@code Proposals}, {@code Awards}, {@code PublicRounds} at the residents' door; {@code Comparisons}, {@code Plaques}, {@code RoundPapers}, {@code Duties} read; a candidate's states in {@code entity.Candidate}. Tables round, candidate, candidate_step, finding, evidence, objection,
 * resident_objection (of contenders too), rule.
 */
package shanzhi.assessment.rounds;
