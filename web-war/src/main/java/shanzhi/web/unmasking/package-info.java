/**
 * Personal data in full: {@code <sz:unmask>} on any page beside {@code /WEB-INF/parts/unmask.xhtml}, and {@code POST /api/v1/unmaskings}.
 * Both ask for a reason and lead to the foundation's Unmasking, which records it. No tables, no events.
 */
package shanzhi.web.unmasking;
