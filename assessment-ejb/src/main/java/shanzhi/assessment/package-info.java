/** 示范社区 assessment: how far inspectors agree; programmes, indicators, reviews and awards stand on it as they come. */
package shanzhi.assessment;
