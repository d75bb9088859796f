package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Lookalike;
import shanzhi.grid.incidents.entity.Place;
import shanzhi.kernel.Bigrams;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/**
 * Looks around a place and a moment. The database is asked by one level's index (community and time, or town and time where
 * a point may lie across the border), which leaves some dozens of rows; texts are compared here.
 */
@ApplicationScoped
public class LookalikeReader {

  private static final int SHOWN = 5;
  private static final int CANDIDATES = 500;
  private static final double METRES_A_DEGREE = 111_320;
  private static final int LONGEST = 80;

  /** Runs of digits that may be the number of a person: telephones, id cards. */
  private static final Pattern PERSONAL = Pattern.compile("\\d{7,}[\\dXx]?");

  /** What the policy says for a type in a county today. */
  record Rule(int metres, int hours, double likeness) {}

  private record Found(Lookalike line, boolean sameType) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject LedgerScope scope;
  @Inject NeedToKnow known;
  @Inject Clock clock;

  /** @param number of the incident itself, which is no lookalike; null before it is reported */
  public List<Lookalike> near(String number, String type, Place place, String description, Instant at) {
    var rule = rule(type, place.county());
    var text = text(description, place.address());
    var args = new ArrayList<Object>();
    return Sql.on(database).list(select(number, place, at, rule, args), row -> found(row, type, place, text), args).stream()
        .filter(one -> alike(one, rule)).map(Found::line)
        .sorted(Comparator.comparing((Lookalike line) -> !line.type().equals(type)).thenComparing(Lookalike::likeness, Comparator.reverseOrder())
            .thenComparing(Lookalike::reportedAt, Comparator.reverseOrder()))
        .limit(SHOWN).toList();
  }

  /** The statement for one place, with its arguments. */
  String select(String number, Place place, Instant at, Rule rule, List<Object> args) {
    boolean point = place.lon() != null && place.lat() != null;
    var window = Duration.ofHours(rule.hours());
    var where = new StringBuilder(point ? "i.town = ?" : "i.community = ?").append(" and i.reported_at between ? and ?")
        .append(" and i.status not in ('MERGED', 'WITHDRAWN', 'REJECTED', 'CANCELLED') and i.number is distinct from ?::text");
    args.add(point ? place.town() : place.community());
    args.add(at.minus(window));
    args.add(at.plus(window));
    args.add(number);
    if (point) {
      where.append(" and (i.lon between ? and ? and i.lat between ? and ? or ");
      double up = rule.metres() / METRES_A_DEGREE, across = up / Math.cos(Math.toRadians(place.lat().doubleValue()));
      for (var end : new double[] {-across, across}) args.add(shifted(place.lon(), end));
      for (var end : new double[] {-up, up}) args.add(shifted(place.lat(), end));
    } else {
      where.append(" and (");
    }
    where.append(place.fineGrid() != null ? "i.fine_grid = ?)" : "i.community = ?)");
    args.add(place.fineGrid() != null ? place.fineGrid() : place.community());
    var seen = scope.of(IncidentQuery.all(), Rights.INCIDENT_READ);
    args.addAll(seen.args());
    // likeness alone would say what a restricted one is about
    var shown = "not " + known.hidden(args);
    args.add(CANDIDATES);
    return """
        select i.number, i.version, i.reported_at, i.type, t.name as type_name, i.status, i.description, i.address, i.lon, i.lat, i.fine_grid
          from (select * from grid.incident i where %s and %s and %s order by reported_at desc, id desc limit ?) i left join grid.incident_type t on t.code = i.type
         order by i.reported_at desc""".formatted(where, seen.where(), shown);
  }

  private static BigDecimal shifted(BigDecimal degrees, double by) { return degrees.add(BigDecimal.valueOf(by)).setScale(6, RoundingMode.HALF_UP); }

  /** Near by point or grid; of the same type, or of the same category in like words. */
  private static boolean alike(Found one, Rule rule) {
    var line = one.line();
    boolean near = line.metres() == null ? line.sameGrid() || line.likeness() >= rule.likeness() * 100 : line.metres() <= rule.metres();
    return near && (one.sameType() || line.likeness() >= rule.likeness() * 100);
  }

  private Found found(Sql.Row row, String type, Place place, String text) throws SQLException {
    var lon = row.as("lon", BigDecimal.class);
    var lat = row.as("lat", BigDecimal.class);
    var grid = row.text("fine_grid");
    int likeness = (int) Math.round(100 * Bigrams.likeness(text, text(row.text("description"), row.text("address"))));
    var line = new Lookalike(row.text("number"), row.number("version"), row.instant("reported_at"), row.text("type"), row.text("type_name"), row.text("status"),
        masked(row.text("description")), masked(row.text("address")), place.lon() == null || lon == null ? null : metres(place.lon(), place.lat(), lon, lat),
        grid != null && Objects.equals(grid, place.fineGrid()), likeness);
    return new Found(line, line.type().equals(type));
  }

  private static String text(String description, String address) { return description + " " + (address == null ? "" : address); }

  static String masked(String text) {
    if (text == null) return null;
    var brief = text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))) + "…" : text;
    return PERSONAL.matcher(brief).replaceAll(run -> "*".repeat(run.group().length()));
  }

  /** Between two points some hundreds of metres apart: the ground is flat enough. */
  static int metres(BigDecimal lon, BigDecimal lat, BigDecimal otherLon, BigDecimal otherLat) {
    double north = (otherLat.doubleValue() - lat.doubleValue()) * METRES_A_DEGREE;
    double east = (otherLon.doubleValue() - lon.doubleValue()) * METRES_A_DEGREE * Math.cos(Math.toRadians(lat.doubleValue()));
    return (int) Math.round(Math.hypot(north, east));
  }

  private Rule rule(String type, String county) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one("""
        select metres, hours, likeness from grid.lookalike_rule
         where (type is null or ? like type || '%') and (area is null or area = ?) and valid_from <= ? and (valid_to is null or valid_to > ?)
         order by coalesce(length(type), 0) desc, area is not null desc, valid_from desc limit 1""",
        row -> new Rule(row.number("metres"), row.number("hours"), row.as("likeness", BigDecimal.class).doubleValue()), type, county, today, today)
        .orElseThrow(() -> new IllegalStateException("no lookalike rule for " + type));
  }
}
