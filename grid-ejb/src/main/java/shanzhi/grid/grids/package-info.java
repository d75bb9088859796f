/**
 * The 3+1 grids of every community, their codes, sizes and households, by date. Words: main, general, micro, exclusive
 * grid, size reason. Verbs: list, at, children, figures, open, rename, abolish, take households, explain and decide a
 * size. Tables: grid, grid_history, grid_household, size_limit, size_reason.
 */
package shanzhi.grid.grids;
