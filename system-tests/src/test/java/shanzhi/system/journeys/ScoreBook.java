package shanzhi.system.journeys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import shanzhi.system.RunningSuite;

/**
 * A round worked out once more, from what was found and nothing else: the indicator system is read from its own text, findings become points, points become totals, totals
 * ranks and ranks proposals. Shares no code with the suite and calculates in floating point, rounded where figures are printed.
 */
final class ScoreBook {

  record Indicator(String code, String dimension, String name, boolean required, double most, String method, String parameter, List<String> classes) {

    double points(double found) {
      return switch (method) {
        case "是否" -> found == 1 ? most : 0;
        case "完成率" -> round(most * Math.min(1, found / Double.parseDouble(parameter)));
        case "扣分" -> round(Math.max(0, most - found * Double.parseDouble(parameter)));
        case "评议" -> found;
        case "分档" -> Stream.of(parameter.split(" ")).map(band -> band.split(":")).filter(band -> found >= Double.parseDouble(band[0])).mapToDouble(band -> Double.parseDouble(band[1])).max().orElse(0);
        default -> throw new AssertionError(method);
      };
    }

    /** Something that earns all points. */
    String best() {
      return switch (method) {
        case "是否" -> "1";
        case "扣分" -> "0";
        case "评议" -> plain(most);
        case "完成率" -> parameter;
        default -> parameter.substring(parameter.lastIndexOf(' ') + 1).split(":")[0];
      };
    }
  }

  /** @param passes whether it meets the criteria, its rank apart */
  record Result(long candidate, String community, double papers, double onSite, double satisfaction, double guiding, double total, int lot, boolean passes) {}

  private record Dimension(String code, String nature, double most) {}

  private final long round;
  private final Map<String, Double> rules = new TreeMap<>();
  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final List<Indicator> indicators = new ArrayList<>();

  ScoreBook(long round) {
    this.round = round;
    var text = rows("select s.content from assessment.indicator_system s join assessment.round r on r.system = s.id where r.id = ?", row -> row.getString(1), round).get(0);
    var section = "";
    for (var line : text.split("\n")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      if (line.startsWith("[")) { section = line.strip(); continue; }
      var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      switch (section) {
        case "[规则]" -> rules.put(cells.get(0), Double.valueOf(cells.get(1)));
        case "[维度]" -> dimensions.put(cells.get(0), new Dimension(cells.get(0), cells.get(2), Double.parseDouble(cells.get(3))));
        case "[指标]" -> indicators.add(new Indicator(cells.get(0), cells.get(1), cells.get(2), cells.get(3).equals("必达"), Double.parseDouble(cells.get(4)), cells.get(5), cells.get(6),
            cells.get(7).isEmpty() ? List.of() : List.of(cells.get(7).split("、"))));
        default -> { }
      }
    }
  }

  Indicator indicator(String code) { return indicators.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(); }

  List<Indicator> of(String kind) { return indicators.stream().filter(one -> one.classes().isEmpty() || one.classes().contains(kind)).toList(); }

  /** All candidates, best first; ties by on-site, satisfaction and lot. */
  List<Result> ranked() {
    return rows("select id, community, kind, lot from assessment.candidate where round = ?", row -> result(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)), round).stream()
        .sorted(Comparator.comparingDouble(Result::total).thenComparingDouble(Result::onSite).thenComparingDouble(Result::satisfaction).reversed().thenComparingInt(Result::lot)).toList();
  }

  private Result result(long candidate, String community, String kind, int lot) {
    var papers = points("select indicator, found from assessment.finding where level = 'COUNTY' and candidate = ?", candidate);
    var seats = rows("select id from assessment.inspection where locked_at is not null and candidate = ? order by seat", row -> row.getLong(1), candidate).stream()
        .map(seat -> points("select indicator, found from assessment.inspection_score where inspection = ?", seat)).toList();
    var kept = kept(seats, kind);
    var panel = rows("select panel from assessment.candidate where id = ?", row -> row.getBigDecimal(1), candidate).get(0);
    double onSite = panel != null ? panel.doubleValue() : round(kept.stream().mapToDouble(seat -> percent(seat, kind)).average().orElseThrow());
    double satisfaction = rows("select answers from assessment.candidate where id = ?", row -> index((Integer[]) row.getArray(1).getArray()), candidate).get(0);
    double guiding = dimensions.values().stream().filter(one -> one.nature().equals("引导性")).mapToDouble(one -> Math.min(one.most(), sum(papers, kind, one.code()))).sum();
    double total = round(Math.min(rules.get("封顶"), round(percent(papers, kind) * rules.get("材料") / 100) + round(onSite * rules.get("现场") / 100) + round(satisfaction * rules.get("满意度") / 100) + guiding));
    boolean passes = total >= rules.get("命名线") && satisfaction >= rules.get("满意度底线") && criteria(kept.isEmpty() ? seats : kept, kind);
    return new Result(candidate, community, percent(papers, kind), onSite, satisfaction, guiding, total, lot, passes);
  }

  /** Of two both, of three the two closest, none where they lie too far apart. */
  private List<Map<String, Double>> kept(List<Map<String, Double>> seats, String kind) {
    var sorted = seats.stream().sorted(Comparator.comparingDouble(seat -> percent(seat, kind))).toList();
    double far = rules.get("允许相差");
    if (sorted.size() == 2) return apart(sorted.get(0), sorted.get(1), kind) <= far ? sorted : List.of();
    if (sorted.size() != 3) throw new AssertionError("seats " + sorted.size());
    double low = apart(sorted.get(0), sorted.get(1), kind);
    double high = apart(sorted.get(1), sorted.get(2), kind);
    if (Math.min(low, high) > far) return List.of();
    if (low == high) return List.of(sorted.get(1));
    return low < high ? sorted.subList(0, 2) : sorted.subList(1, 3);
  }

  private double apart(Map<String, Double> low, Map<String, Double> high, String kind) { return round(percent(high, kind) - percent(low, kind)); }

  private boolean criteria(List<Map<String, Double>> seats, String kind) {
    for (var one : dimensions.values()) {
      double mean = seats.stream().mapToDouble(seat -> sum(seat, kind, one.code())).average().orElse(0);
      if (one.nature().equals("共性") && mean * 100 < one.most() * rules.get("维度线") - 1e-6) return false;
    }
    return of(kind).stream().filter(Indicator::required).allMatch(one -> seats.stream().mapToDouble(seat -> seat.getOrDefault(one.code(), 0.0)).average().orElse(0) >= one.most() - 1e-6);
  }

  private double percent(Map<String, Double> points, String kind) {
    double got = 0;
    double most = 0;
    for (var one : of(kind)) {
      if (dimensions.get(one.dimension()).nature().equals("引导性")) continue;
      got += points.getOrDefault(one.code(), 0.0);
      most += one.most();
    }
    return round(got / most * 100);
  }

  private double sum(Map<String, Double> points, String kind, String dimension) {
    return of(kind).stream().filter(one -> one.dimension().equals(dimension)).mapToDouble(one -> points.getOrDefault(one.code(), 0.0)).sum();
  }

  private Map<String, Double> points(String sql, long of) {
    var points = new TreeMap<String, Double>();
    rows(sql, row -> points.put(row.getString(1), indicator(row.getString(1)).points(row.getDouble(2))), of);
    return points;
  }

  private static double index(Integer[] answers) {
    int[] worth = {100, 80, 60, 30, 0};
    double sum = 0;
    double all = 0;
    for (int i = 0; i < worth.length; i++) {
      sum += worth[i] * (double) answers[i];
      all += answers[i];
    }
    return round(sum / all);
  }

  static double round(double figure) { return Math.floor(figure * 100 + 0.5 + 1e-7) / 100; }

  private static String plain(double figure) { return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.valueOf(figure); }

  /** Reads one row. */
  interface Reader<T> { T read(ResultSet row) throws SQLException; }

  static <T> List<T> rows(String sql, Reader<T> reader, Object... args) {
    try (var connection = RunningSuite.get().database(); var statement = prepared(connection, sql, args); var result = statement.executeQuery()) {
      var all = new ArrayList<T>();
      while (result.next()) all.add(reader.read(result));
      return all;
    } catch (SQLException failure) {
      throw new AssertionError(sql, failure);
    }
  }

  static int change(String sql, Object... args) {
    try (var connection = RunningSuite.get().database(); var statement = prepared(connection, sql, args)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new AssertionError(sql, failure);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... args) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < args.length; i++) statement.setObject(i + 1, args[i]);
    return statement;
  }
}
