/**
 * Where people live below a community: estates, buildings, units, households, each with its time and its former names;
 * no residents. Verbs: children, households, find, open, add, rename, split, close. Tables: estate, building, unit,
 * household, place_history.
 */
package shanzhi.foundation.places;
