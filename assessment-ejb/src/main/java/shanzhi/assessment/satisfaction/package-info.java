/**
 * 满意度: what residents say. Words: answer level (很满意 … 很不满意), index, rate, too small a sample. Pure rules so far:
 * {@code control.Satisfaction}.
 */
package shanzhi.assessment.satisfaction;
