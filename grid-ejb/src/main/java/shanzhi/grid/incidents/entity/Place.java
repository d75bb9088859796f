package shanzhi.grid.incidents.entity;

import java.math.BigDecimal;

/**
 * Where it is, as of the report: a later change of grids leaves it there.
 *
 * @param fineGrid micro or exclusive grid; null where only the community is known
 * @param lon CGCS2000 degrees, null where the point was not picked
 */
public record Place(String county, String town, String community, String generalGrid, String fineGrid, String address, BigDecimal lon, BigDecimal lat) {

  /** The finest code known. */
  public String code() { return fineGrid != null ? fineGrid : generalGrid != null ? generalGrid : community; }
}
