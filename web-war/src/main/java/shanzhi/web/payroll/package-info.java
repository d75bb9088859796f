/** 薪酬核发 in the back office, the worker's own slips, and both over REST. Amounts in REST are decimal strings. */
package shanzhi.web.payroll;
