/**
 * Brings the schema up to date at start and says when it is ready. Words: migration, month partition.
 * Event: {@link shanzhi.foundation.database.boundary.DatabaseReady}.
 */
package shanzhi.foundation.database;
