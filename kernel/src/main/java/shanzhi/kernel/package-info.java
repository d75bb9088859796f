/**
 * Words every room shares: refusals, job roles and their rights, territories, time of Asia/Shanghai, converters.
 * Holds no tables and knows no business.
 */
package shanzhi.kernel;
