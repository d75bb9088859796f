package shanzhi.web.projects;

import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.projects.works.boundary.AreaFigures;
import shanzhi.projects.works.boundary.ProjectFigures;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Times;

/** 项目分布: a year of an area in tiles, one for each community, coloured by a figure; and its money in bars. Nobody has drawn the outlines of communities, so tiles stand by town. */
@Named
@ViewScoped
public class MapProjects implements Serializable {

  /** What colours the tiles. */
  public enum Figure { PROJECTS, LATE, ALLOCATED, RESOLVED, CONTRACTED, PAID, FREE, SHARE }

  /** @param shade 0 for nothing to 4 for the most; {@code text} the figure as it is printed */
  public record Tile(String area, String name, BigDecimal value, int shade, String text, String page) implements Serializable {}

  /** An area just below with its tiles; it is named itself where it has none. */
  public record Block(String area, String name, List<Tile> tiles) implements Serializable {}

  /** A bar of the budget and the ledger behind it. */
  public record Bar(String key, BigDecimal amount, int percent, String page) implements Serializable {}

  private static final int SHADES = 4;

  @Inject ProjectFigures figures;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaPicker areaPicker;
  @Inject Areas areas;
  @Inject Times times;
  @Inject ProjectWords projectWords;

  private String area;
  private Integer year;
  private Figure figure = Figure.PAID;
  private List<Block> blocks = List.of();
  private List<Bar> bars = List.of();
  private BigDecimal most = BigDecimal.ZERO;

  public void open() {
    if (year == null || year < 2009 || year > 2100) year = times.getToday().getYear();
    if (areaPicker.getCode() != null) area = areaPicker.getCode();
    if (area == null || area.isBlank()) area = jurisdiction.over(PROJECT_READ).grounds().get(0).area();
    if (figure == null) figure = Figure.PAID;
    var found = new HashMap<String, AreaFigures>();
    figures.map(area, year).forEach(line -> found.put(line.area(), line));
    most = found.values().stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    blocks = blocks(found);
    bars = bars(found);
  }

  private List<Block> blocks(Map<String, AreaFigures> found) {
    var tree = areas.today();
    var all = new ArrayList<Block>();
    var alone = new ArrayList<Tile>();
    var below = tree.childrenOf(area).isEmpty() ? List.of(tree.get(area)) : tree.childrenOf(area);
    for (var child : below) {
      var under = tree.childrenOf(child.code());
      if (under.isEmpty() || found.containsKey(child.code())) alone.add(tile(child, found));
      else all.add(new Block(child.code(), child.shortName(), under.stream().map(one -> tile(one, found)).toList()));
    }
    if (!alone.isEmpty()) all.add(new Block(area, getTitle(), alone));
    return all;
  }

  private Tile tile(AreaNode node, Map<String, AreaFigures> found) {
    var line = found.get(node.code());
    var value = line == null ? BigDecimal.ZERO : value(line);
    int shade = value.signum() <= 0 || most.signum() == 0 ? 0 : Math.max(1, value.multiply(BigDecimal.valueOf(SHADES)).divide(most, 0, RoundingMode.CEILING).intValue());
    return new Tile(node.code(), node.shortName(), value, shade, text(value), page(figure, node.code()));
  }

  private BigDecimal value(AreaFigures line) {
    return switch (figure) {
      case PROJECTS -> BigDecimal.valueOf(line.projects());
      case LATE -> BigDecimal.valueOf(line.late());
      case ALLOCATED -> line.allocated();
      case RESOLVED -> line.resolved();
      case CONTRACTED -> line.contracted();
      case PAID -> line.paid();
      case FREE -> line.free();
      case SHARE -> BigDecimal.valueOf(projectWords.percent(line.paid(), line.allocated()));
    };
  }

  /** Whole numbers, whole percent, or ten thousands of yuan. */
  public String text(BigDecimal value) {
    return switch (figure) {
      case PROJECTS, LATE -> value.toPlainString();
      case SHARE -> value.toPlainString() + "%";
      default -> projectWords.wan(value);
    };
  }

  /** In what the tiles count, in brackets; nothing where the figure says it itself. */
  public String getUnit() {
    boolean money = figure != Figure.PROJECTS && figure != Figure.LATE && figure != Figure.SHARE;
    return money ? projectWords.word("mark.open") + projectWords.word("live.wan") + projectWords.word("mark.close") : "";
  }

  /** The ledger that a figure counts. */
  private String page(Figure of, String code) {
    var ground = "?area=" + code + "&year=" + year;
    return switch (of) {
      case PROJECTS -> "/app/projects/ledger" + ground;
      case LATE -> "/app/projects/ledger" + ground + "&late=true";
      case PAID, SHARE -> "/app/funds/ledger" + ground;
      default -> "/app/funds/purses" + ground;
    };
  }

  private List<Bar> bars(Map<String, AreaFigures> found) {
    var lines = found.values();
    var allocated = sum(lines.stream().map(AreaFigures::allocated).toList());
    var all = new ArrayList<Bar>();
    for (var one : List.of(Map.entry(Figure.ALLOCATED, allocated), Map.entry(Figure.RESOLVED, sum(lines.stream().map(AreaFigures::resolved).toList())),
        Map.entry(Figure.CONTRACTED, sum(lines.stream().map(AreaFigures::contracted).toList())), Map.entry(Figure.PAID, sum(lines.stream().map(AreaFigures::paid).toList())),
        Map.entry(Figure.FREE, sum(lines.stream().map(AreaFigures::free).toList())))) {
      all.add(new Bar(one.getKey().name(), one.getValue(), projectWords.percent(one.getValue(), allocated), page(one.getKey(), area)));
    }
    return all;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) { return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add); }

  /** The shades that are in use and the most that each stands for. */
  public List<Tile> getKey() {
    boolean whole = figure == Figure.PROJECTS || figure == Figure.LATE || figure == Figure.SHARE;
    var key = new ArrayList<Tile>();
    var last = BigDecimal.ZERO;
    for (int shade = 1; shade <= SHADES && most.signum() > 0; shade++) {
      var end = most.multiply(BigDecimal.valueOf(shade)).divide(BigDecimal.valueOf(SHADES), whole ? 0 : 2, RoundingMode.DOWN);
      if (end.compareTo(last) > 0) key.add(new Tile(null, null, end, shade, "≤ " + text(end), null));
      last = end;
    }
    return key;
  }

  public Figure[] getFigures() { return Figure.values(); }
  public String getTitle() { return areas.today().find(area).map(AreaNode::shortName).orElse(area); }
  public List<Block> getBlocks() { return blocks; }
  public List<Bar> getBars() { return bars; }
  public Figure getFigure() { return figure; }
  public void setFigure(Figure figure) { this.figure = figure; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public Integer getYear() { return year; }
  public void setYear(Integer year) { this.year = year; }
}
