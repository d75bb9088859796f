/**
 * 薪酬测算: what another standard would cost, and budgets against what was paid. Words: plan, variant (方案), outcome (结果), present
 * standard (现行标准), budget (预算). Verbs: simulate, open again, export; enter and confirm a budget. Each worker of each month goes through
 * the engine of {@code staff.pay}, so that floors and ceilings of contributions hold; months with equal facts and rules share a slip.
 * Tables: pay_plan, pay_budget. Events: none.
 */
package shanzhi.staff.planning;
