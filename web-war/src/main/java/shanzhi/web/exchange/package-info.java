/** 工单交换: where neighbour systems come in by their signature, and the page of whoever keeps them. */
package shanzhi.web.exchange;
