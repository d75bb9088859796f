package shanzhi.foundation.sheets.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The cells of one row by the key of their column, each of the type of its kind; null where blank or without column. */
public record Cells(Map<String, Object> values) {

  /** Of TEXT, CODE, CHOICE (the value, not the label) and AREA (the code). */
  public String text(String key) { return (String) values.get(key); }

  public Integer integer(String key) { return (Integer) values.get(key); }

  public BigDecimal decimal(String key) { return (BigDecimal) values.get(key); }

  public LocalDate date(String key) { return (LocalDate) values.get(key); }
}
