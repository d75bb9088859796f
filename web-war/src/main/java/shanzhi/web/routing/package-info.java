/** 派遣规则: the page on which rule sets are drafted, tried and put in force, and the words of a suggestion. */
package shanzhi.web.routing;
