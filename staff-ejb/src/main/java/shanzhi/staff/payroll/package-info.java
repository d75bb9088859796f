/**
 * 薪酬核发: one run for each paying unit, month and purpose. Words: run, slip, part (what of which month a slip pays), line, set aside
 * (挂起), difference, account (年度累计), opening (期初), payment file, payment. Verbs: open, calculate, check, send back, approve, send,
 * reconcile; exclude; mine; of bonuses: put, remove, tax, drop. A run is calculated by {@code control.PayrollWork} in slices that can be gone on with after a kill; whoever
 * calculated or checked does not approve; what is approved stays. {@code staff.workers} says who, {@code staff.pay} how much.
 * Tables: payroll_run, payslip, payslip_part, view payslip_line, payroll_aside, payroll_opening, payment_file, payment, payment_result, payroll_step,
 * payroll_rule, bonus_way, bonus_grant (一次性奖金: whom a paper gives how much), parallel_row (并行比对: the old sheet beside a run); view payroll_account. Events: none.
 */
package shanzhi.staff.payroll;
