/**
 * 五险一金: what is paid into social insurance and the housing fund. Words: declared base (per person and contribution year), floor,
 * ceiling, rate, injury class (工伤行业类别), coverage. {@code control.InsuranceRules} are the pure rules of one place and month, read
 * by {@code control.InsuranceBook} from dated rows; of several rows that of the smallest area holds, as announced up to a day. Rows are only ever
 * added. Verbs: read the rates, announce what was published, confirm by another person, use samples by leave of a document.
 * Tables: insurance_rate, insurance_base, minimum_wage, announcement.
 */
package shanzhi.staff.insurance;
