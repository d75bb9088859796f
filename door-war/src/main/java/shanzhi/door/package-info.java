/**
 * 居民之门 at {@code /p}: what is public without signing on, and votes and surveys with the code of a household. Pages are plain HTML made by
 * servlets, for any phone: no session, no cookie but 大字, no script, nothing from elsewhere. The paper twin of each form is at the desk.
 */
package shanzhi.door;
