/** 薪酬测算 in the back office and over REST. Amounts in REST are decimal strings. */
package shanzhi.web.planning;
