/** 社区专职工作者: who works full-time in the communities, on which post and grade, and what they are paid. Schema {@code staff}. */
package shanzhi.staff;
