/**
 * 保障激励资金 in the back office and over REST: pools and their shares, what communities have, payments and whose turn it is, the running
 * account, statements, micro-funds. Pages {@code /app/funds/*}, resources {@code /funds} and {@code /payments}; boundaries
 * {@code shanzhi.projects.funds} and {@code shanzhi.projects.ledger}.
 */
package shanzhi.web.funds;
