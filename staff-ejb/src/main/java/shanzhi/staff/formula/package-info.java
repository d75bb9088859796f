/**
 * The language in which pay policies are written. Words: formula, name (item or fact, Chinese or not), table, look-up. Numbers are
 * {@code BigDecimal} of 34 digits, text stands in quotes, comparisons give a truth. {@code + − × ÷} (or {@code * /}), {@code %} behind a
 * number, {@code = <> < <= > >=}, IF 如果, MIN 最小, MAX 最大, ROUND 四舍五入, FLOOR 取整, AND 且, OR 或, NOT 非, LOOKUP 查表. What cannot be
 * right is refused when it is entered, by item and position. No loops, no clock, no input: the same facts always give the same result.
 */
package shanzhi.staff.formula;
