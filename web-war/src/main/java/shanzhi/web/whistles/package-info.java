/** 吹哨报到: ledger, sheet with all answers, figures of departments, open calls; REST under /whistles and /open-calls. */
package shanzhi.web.whistles;
