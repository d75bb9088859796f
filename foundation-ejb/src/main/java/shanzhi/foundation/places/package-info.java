/**
 * Where people live below a community: estates, buildings, units, households, each with its time and its former names;
 * no residents. Verbs: children as of a day, find, at, history, register; open, add, rename, split, close. Workbooks in and
 * out. Tables: estate, building, unit, household, place_history. Events: HouseholdsChanged, HouseholdsClosed.
 */
package shanzhi.foundation.places;
