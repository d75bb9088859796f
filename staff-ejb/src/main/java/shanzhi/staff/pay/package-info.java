/**
 * 薪酬: rules of pay as data, and the engine that follows them. Words: policy (薪酬政策: facts asked for, figures, tables, items with
 * formulas), version, sample (示例), plan (a policy made ready), slip (工资条), difference (补发、追扣), trial (试算). Verbs: draft, keep,
 * submit, approve by another person, send back, drop; try. Tables: pay_policy, pay_fact, pay_item, pay_table, pay_table_row.
 *
 * <p>How a payroll calls it (all in this module, nothing secured, one transaction or none):
 * <pre>{@code
 * PayPlan plan = policies.plan(area, "SAN-GANG-18", month);            // @Inject PolicyBook: the version in force, made ready once
 * var engine = new PayEngine(plan, insurance.of(area, month), tax.of(month));   // @Inject InsuranceBook, TaxBook: once per unit and month
 * var facts = PayFacts.of(month, Map.of("岗位", "工作人员", "服务年限", "5", "学历", "学士", "证书", "助理"))
 *     .with(new Coverage(true, true, socialBase, fundBase, null, 1))   // declared bases; null: the standard pay
 *     .with(new PayFacts.Tax(option, sumSoFar, additionalNow, otherNow))        // TaxSum.of(year) at the beginning; else slip.taxSum() of the last
 *     .with(BonusWay.MERGED)                                           // a policy's year-end item: facts 绩效月数 or 暂存绩效, and 考核
 *     .with(List.of(new PayFacts.Difference("补发基本薪酬", forMonth, amount, true, "调标补发")));
 * Slip slip = engine.slip(facts);                                       // or a Refusal whose key and args are the reason to set the worker aside
 * }</pre>
 * An engine is immutable and serves many threads. {@code plan.wants(name)} says which facts a policy asks for; {@code TaxSum.withMonths}
 * sets the months employed where one had no payment; {@code plan.text().with("基数", value)} with {@code PayPlan.of} gives a variant.
 */
package shanzhi.staff.pay;
