/** 微网实格: the 3+1 grids, who serves in them, and what happens there from report to closing. Schema {@code grid}. */
package shanzhi.grid;
