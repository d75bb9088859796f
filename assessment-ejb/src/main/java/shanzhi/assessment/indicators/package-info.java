/**
 * 指标体系: what a programme scores by, as versioned data. Words: system, dimension (维度) with its nature (共性, 特性, 引导性),
 * indicator (指标) with method, most points, constraint (必达), veto (否决), class of community (类别). {@code control.SystemFile}
 * reads and writes the readable form, {@code control.SystemChecks} says what is wrong with one.
 */
package shanzhi.assessment.indicators;
