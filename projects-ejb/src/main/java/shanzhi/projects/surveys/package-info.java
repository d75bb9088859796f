/**
 * 一户一表: what households need, asked with one form a household. Words: survey (问卷调查), question, option, answer, response rate
 * (回收率 = answered / households), weight (第一、二、三选择各 3、2、1), demand (需求) handed on to deliberation. Verbs: draw up, announce, answer,
 * enter a paper, close, hand on. Tables: survey, survey_answer, survey_demand; entitlement in {@code projects.passes}.
 */
package shanzhi.projects.surveys;
