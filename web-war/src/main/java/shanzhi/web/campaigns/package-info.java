/** 专项行动: ledger, sheet, form builder, my tasks, hazards and the burden page, with the resources phones use. */
package shanzhi.web.campaigns;
