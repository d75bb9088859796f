package shanzhi.grid.catalogue.control;

import java.util.List;

/** The tables of dated rows: which columns say what a row is about, beside the area. */
public enum CatalogueTable {
  TYPE("grid.incident_type_version", List.of("code")),
  LIMIT("grid.stage_limit", List.of("stage", "type", "priority")),
  RULE("grid.incident_rule", List.of("code")),
  PHRASE("grid.phrase", List.of("move", "position"));

  private final String table;
  private final List<String> key;

  CatalogueTable(String table, List<String> key) {
    this.table = table;
    this.key = key;
  }

  public String table() { return table; }

  public List<String> key() { return key; }
}
