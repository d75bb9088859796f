/** 区划: page and resource of the area tree, its history, and its changes by whoever may edit it. */
package shanzhi.web.areas;
