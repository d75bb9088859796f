/**
 * 评审一致性: how far inspectors who scored the same things agree. Words: level of measurement (测量层次), alpha (Krippendorff's).
 * {@code control.Krippendorff} is a pure rule. Verbs: measure. Keeps nothing.
 */
package shanzhi.assessment.agreement;
