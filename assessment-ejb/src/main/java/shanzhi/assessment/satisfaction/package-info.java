/**
 * 满意度测评: what residents say. Words: poll (a wave of questions in a county), sample (households drawn by a stored seed), code, answer level
 * (非常满意 … 很不满意), index, rate, too small a sample. Verbs: draw, announce, issue, answer (residents, with their code), enter (the desk),
 * close, result, counties, take (into a round). Tables: poll, poll_place, poll_code, poll_answer. A community weighs as much as it has households.
 */
package shanzhi.assessment.satisfaction;
