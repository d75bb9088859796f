/** 薪酬: trials of slips, taxes and bonuses, and the policies behind them, as pages and as REST. */
package shanzhi.web.pay;
