/** The search box of the header. Rooms plug in CDI beans of {@link SearchSource}; each finds within the caller's reach only. */
package shanzhi.web.search;
