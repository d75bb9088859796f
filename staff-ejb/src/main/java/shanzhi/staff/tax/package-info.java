/**
 * 个人所得税: what an employer holds back of a wage. Words: cumulative withholding (累计预扣法), option of the basic deduction, year-end
 * bonus taxed apart or merged, cliff. {@code control.Withholding} and {@code control.BonusTax} are pure rules on {@code control.TaxRules};
 * {@code control.TaxBook} reads those of a day from dated, cited rows. Verbs: try a withholding, try a bonus, read the tables.
 * Tables: tax_bracket, tax_figure.
 */
package shanzhi.staff.tax;
