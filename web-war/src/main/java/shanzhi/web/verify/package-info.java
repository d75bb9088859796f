/** Outside the sign-on: whoever holds a print checks it here. Tells nothing but what is on the paper. */
package shanzhi.web.verify;
