/** 议事协商: pages and resources of demands, proposals, bodies, meetings, resolutions, publicities, partners and lists. Rights: deliberation.*. */
package shanzhi.web.deliberation;
