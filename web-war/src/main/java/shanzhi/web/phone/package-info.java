/** The phone face {@code /m}: what its static pages ask for beside the resources of the rooms. REST {@code /api/v1/me}. */
package shanzhi.web.phone;
