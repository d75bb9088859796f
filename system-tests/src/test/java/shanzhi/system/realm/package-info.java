/** The realm and its login pages against what the suite expects of them; needs no server. */
package shanzhi.system.realm;
