/**
 * The faces of the suite, by user task: desk pages under {@code /app}, phone pages under {@code /m}, REST under
 * {@code /api/v1}. A page bean and the resource of the same task stand side by side; both call one boundary.
 */
package shanzhi.web;
