/** The suite's REST side as a script outside meets it: status codes, problem details, and what must never get through. */
package shanzhi.system.rest;
