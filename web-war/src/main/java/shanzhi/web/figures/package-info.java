/** 事件指标 and 事件月报 on pages and over REST; every figure links to the ledger with its own condition. */
package shanzhi.web.figures;
