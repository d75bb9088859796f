/** Pages and resources of the people who keep the system: the working calendar. */
package shanzhi.web.system;
