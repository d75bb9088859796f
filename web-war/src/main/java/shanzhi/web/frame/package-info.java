/** What every page and resource stands in: the door, errors, frame of the pages, session. */
package shanzhi.web.frame;
