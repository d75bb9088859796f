/** 示范评审 seen from outside. */
package shanzhi.web.assessment;
