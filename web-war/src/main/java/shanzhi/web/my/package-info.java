/** What belongs to the person who is signed in: messages. */
package shanzhi.web.my;
