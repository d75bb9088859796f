/**
 * 事项目录: what can be reported, how long each stage may take, the figures of the rules and the standard phrases, kept by the
 * system administrators; the city's for everywhere, a county's for itself. Words: row, override, in force. Verbs: change, end.
 * Tables: incident_type_version, stage_limit, incident_rule, phrase. Event within the server: {@code CatalogueChanged}.
 */
package shanzhi.grid.catalogue;
