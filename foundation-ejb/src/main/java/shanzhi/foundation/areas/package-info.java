/**
 * The area tree: city, counties, towns, communities, each with its history by date. Words: area, level, version.
 * Verbs: rename, move, merge, abolish, open. Tables: area, area_version. Event: AreaChanged.
 */
package shanzhi.foundation.areas;
