/** 事件: report, ledger, sheet with its moves; REST {@code /api/v1/incidents}. */
package shanzhi.web.incidents;
