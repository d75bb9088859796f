package shanzhi.grid.catalogue.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The days and the origin of a row.
 *
 * @param area the county it is for; null for everywhere
 * @param from first day; @param to first day it does not hold any more, null while it goes on
 * @param source document or other reason
 * @param changedBy who wrote it; null for what the suite brought along
 */
public record CatalogueRow(long id, String area, LocalDate from, LocalDate to, String source, String changedBy, Instant changedAt) implements Serializable {

  public boolean coming(LocalDate day) { return from.isAfter(day); }
}
