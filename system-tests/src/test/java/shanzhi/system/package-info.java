/** The suite as its users meet it: architecture rules on the packaged classes, REST from outside, journeys in a real browser. */
package shanzhi.system;
