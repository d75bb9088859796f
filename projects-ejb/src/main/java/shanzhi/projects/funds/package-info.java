/**
 * 资金池与分配: a year's money of a county or town and how it comes to its communities. Words: pool, formula, figures (户数、人口、绩效), share,
 * explanation, floor, coefficient, incentive application (激励资金申请), micro-fund (微基金), donation. Verbs: draft, approve, announce,
 * transfer; apply, review; open, give. Formulas are dated rows, drafted by one and confirmed by another; a share is the largest remainder in cents and says line by line how it
 * came about. Transfer posts to the purses of {@code projects.ledger}. Tables: pool, pool_share, formula,
 * community_figure, incentive, micro_fund, donation. Events: none.
 */
package shanzhi.projects.funds;
