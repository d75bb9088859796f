/** Pages and resources about people and organisations: accounts, grants, offices, stand-ins, hand-overs. */
package shanzhi.web.organisations;
