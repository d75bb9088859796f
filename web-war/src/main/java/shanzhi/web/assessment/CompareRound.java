package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import shanzhi.assessment.rounds.boundary.Comparisons;
import shanzhi.assessment.rounds.boundary.DimensionTable;
import shanzhi.assessment.rounds.boundary.DimensionTable.Row;
import shanzhi.assessment.rounds.boundary.RoundSheet;
import shanzhi.assessment.rounds.boundary.Rounds;

/** The communities of a round by dimension: a heat map whose cells hold their figures, so that it is its own table. */
@Named
@ViewScoped
public class CompareRound implements Serializable {

  @Inject Rounds rounds;
  @Inject Comparisons comparisons;

  private long id;
  private RoundSheet sheet;
  private DimensionTable table;
  private int by = -1;

  public void open() {
    sheet = rounds.sheet(id);
    table = comparisons.byDimension(id);
  }

  /** Weakest first in a dimension; by rank with -1. */
  public void sort(int dimension) { by = by == dimension ? -1 : dimension; }

  public List<Row> getRows() {
    if (by < 0) return table.rows();
    return table.rows().stream().sorted(Comparator.comparing((Row one) -> one.shares().get(by), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
  }

  /** Step of the scale, 1 … 6; 0 where nothing is known. Sixty is the floor, so the steps are narrow above it. */
  public int shade(BigDecimal share) {
    if (share == null) return 0;
    double percent = share.doubleValue();
    return percent < 50 ? 1 : percent < 60 ? 2 : percent < 70 ? 3 : percent < 80 ? 4 : percent < 90 ? 5 : 6;
  }

  public boolean low(int dimension, BigDecimal share) { return share != null && table.dimensions().get(dimension).floored() && share.compareTo(table.floor()) < 0; }

  /** Mean of those that are known, one decimal. */
  public BigDecimal mean(int dimension) {
    var known = table.rows().stream().map(one -> one.shares().get(dimension)).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(known.size()), 1, java.math.RoundingMode.HALF_UP);
  }

  public long lowCount(int dimension) { return table.rows().stream().filter(one -> low(dimension, one.shares().get(dimension))).count(); }

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public RoundSheet getSheet() { return sheet; }
  public DimensionTable getTable() { return table; }
  public int getBy() { return by; }
}
