package shanzhi.assessment.satisfaction.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.assessment.satisfaction.boundary.CountyRank;
import shanzhi.assessment.satisfaction.boundary.PollLine;
import shanzhi.assessment.satisfaction.boundary.PollPhase;
import shanzhi.assessment.satisfaction.boundary.PollResult;
import shanzhi.assessment.satisfaction.boundary.PollResult.Figure;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Reads polls and works out what they say. What may be seen is said by the reach that is handed in. */
@ApplicationScoped
public class PollShelf {

  private static final int LEVELS = 5;
  private static final String LINE = """
      select p.*, coalesce(v.name, p.county) as county_name, n.communities, n.drawn, c.issued, a.answered
        from assessment.poll p left join foundation.area_version v on v.code = p.county and v.valid_to is null
        left join lateral (select count(*) as communities, coalesce(sum(drawn), 0) as drawn from assessment.poll_place where poll = p.id) n on true
        left join lateral (select count(code_hash) as issued from assessment.poll_code where poll = p.id) c on true
        left join lateral (select count(*) as answered from assessment.poll_answer where poll = p.id) a on true
       where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Policy policy;
  @Inject Clock clock;

  private record Place(String community, String name, String townName, int households, int drawn, boolean seen) {}

  public List<PollLine> lines(Reach reach) {
    return sql().list(LINE + "(? or p.county = any (?)) order by p.opens desc, p.id desc limit 200", this::line, reach.isWhole(), RoundReader.counties(reach));
  }

  public Optional<PollLine> line(String number) { return sql().one(LINE + "p.number = ?", this::line, number); }

  /** Those residents can see: announced, the latest first. */
  public List<PollLine> open() { return sql().list(LINE + "p.state = 'ANNOUNCED' and p.closes > ? order by p.opens desc limit 50", this::line, clock.instant()); }

  public List<String> questions(long poll) { return sql().one("select questions from assessment.poll where id = ?", row -> List.of((String[]) row.result().getArray("questions").getArray()), poll).orElseThrow(); }

  private PollLine line(Sql.Row row) throws SQLException {
    return new PollLine(row.big("id"), row.number("version"), row.text("number"), row.text("county"), row.text("county_name"), row.number("year"), row.text("title"), phase(row), row.instant("opens"),
        row.instant("closes"), row.number("sample"), row.as("seed", Long.class), row.number("communities"), row.number("drawn"), row.number("issued"), row.number("answered"));
  }

  private PollPhase phase(Sql.Row row) throws SQLException {
    Instant now = clock.instant();
    return switch (row.text("state")) {
      case "DRAFT" -> PollPhase.DRAFT;
      case "CLOSED" -> PollPhase.CLOSED;
      default -> now.isBefore(row.instant("opens")) ? PollPhase.ANNOUNCED : now.isBefore(row.instant("closes")) ? PollPhase.OPEN : PollPhase.ENDED;
    };
  }

  /** @param reach whose communities are told apart; the county as a whole is told to everybody */
  public PollResult result(long poll, Reach reach) {
    var worth = policy.worth(sql().one("select closes from assessment.poll where id = ?", row -> ChinaTime.local(row.instant("closes")).toLocalDate(), poll).orElseThrow());
    int least = policy.number("satisfaction-least");
    var args = new ArrayList<Object>();
    var seen = reach.sql(level -> switch (level) {
      case COUNTY -> "o.county";
      case TOWN -> "p.town";
      case COMMUNITY -> "p.community";
      default -> null;
    }, args);
    args.add(poll);
    var places = sql().list("select p.*, coalesce(v.name, p.community) as name, coalesce(t.name, p.town) as town_name, (" + seen + """
        ) as seen from assessment.poll_place p join assessment.poll o on o.id = p.poll left join foundation.area_version v on v.code = p.community and v.valid_to is null
          left join foundation.area_version t on t.code = p.town and t.valid_to is null where p.poll = ?""", row -> new Place(row.text("community"), row.text("name"), row.text("town_name"), row.number("households"),
        row.number("drawn"), row.yes("seen")), args);
    var counts = counts(poll);
    var questions = questions(poll);
    var about = new ArrayList<PollResult.Question>();
    for (int no = 1; no <= questions.size(); no++) {
      int question = no;
      var strata = places.stream().map(one -> new Weighted.Stratum(one.households(), levels(counts, one.community(), question))).toList();
      about.add(new PollResult.Question(questions.get(no - 1), sum(strata), figure(Weighted.of(worth, strata, least))));
    }
    var rows = places.stream().filter(Place::seen).map(one -> {
      var levels = levels(counts, one.community(), 1);
      return new PollResult.Place(one.community(), one.name(), one.townName(), one.households(), one.drawn(), levels, figure(Satisfaction.of(worth, levels, least)));
    }).sorted(java.util.Comparator.comparing((PollResult.Place one) -> !one.figure().enough()).thenComparing(one -> one.figure().index(), java.util.Comparator.nullsLast(java.util.Comparator.reverseOrder()))
        .thenComparing(PollResult.Place::community)).toList();
    return new PollResult(about.get(0).figure(), rows, about);
  }

  /** Counties by the last closed poll of each of the years up to one, best of that year first. */
  public List<CountyRank> counties(int last, int years) {
    var found = new HashMap<String, Map<Integer, Figure>>();
    var names = new HashMap<String, String>();
    sql().list("""
        select distinct on (p.county, p.year) p.id, p.county, p.year, coalesce(v.name, p.county) as name from assessment.poll p left join foundation.area_version v on v.code = p.county and v.valid_to is null
         where p.state = 'CLOSED' and p.year between ? and ? order by p.county, p.year, p.closes desc""", row -> {
      names.put(row.text("county"), row.text("name"));
      return found.computeIfAbsent(row.text("county"), key -> new HashMap<>()).put(row.number("year"), result(row.big("id"), new Reach(List.of())).whole());
    }, last - years + 1, last);
    var now = order(found, last);
    var before = order(found, last - 1);
    return names.keySet().stream().map(county -> new CountyRank(county, names.get(county), place(now, county), place(before, county),
            IntStream.rangeClosed(last - years + 1, last).mapToObj(year -> new CountyRank.Year(year, found.get(county).getOrDefault(year, new Figure(null, null, 0, false)))).toList()))
        .sorted(java.util.Comparator.comparing(CountyRank::place, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())).thenComparing(CountyRank::county)).toList();
  }

  private static List<String> order(Map<String, Map<Integer, Figure>> found, int year) {
    return found.entrySet().stream().filter(one -> one.getValue().containsKey(year) && one.getValue().get(year).enough())
        .sorted(java.util.Comparator.comparing((Map.Entry<String, Map<Integer, Figure>> one) -> one.getValue().get(year).index()).reversed().thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
  }

  private static Integer place(List<String> order, String county) { return order.contains(county) ? Integer.valueOf(order.indexOf(county) + 1) : null; }

  /** Answers by community, question and level. */
  private Map<String, int[][]> counts(long poll) {
    var counts = new HashMap<String, int[][]>();
    sql().list("select community, q.no, q.level, count(*) as n from assessment.poll_answer a, unnest(a.levels) with ordinality q(level, no) where poll = ? and q.level > 0 group by 1, 2, 3", row -> {
      counts.computeIfAbsent(row.text("community"), key -> new int[20][LEVELS])[row.number("no") - 1][row.number("level") - 1] = row.number("n");
      return true;
    }, poll);
    return counts;
  }

  /** Answers of a community to the first question, best first. */
  public Map<String, List<Integer>> overall(long poll) {
    var all = new HashMap<String, List<Integer>>();
    var counts = counts(poll);
    counts.keySet().forEach(community -> all.put(community, levels(counts, community, 1)));
    return all;
  }

  private static List<Integer> levels(Map<String, int[][]> counts, String community, int question) {
    var here = counts.get(community);
    return IntStream.range(0, LEVELS).map(level -> here == null ? 0 : here[question - 1][level]).boxed().toList();
  }

  private static List<Integer> sum(List<Weighted.Stratum> strata) {
    return IntStream.range(0, LEVELS).map(level -> strata.stream().mapToInt(one -> one.counts().get(level)).sum()).boxed().toList();
  }

  private static Figure figure(Satisfaction one) { return new Figure(one.index(), one.rate(), one.answers(), one.enough()); }

  private Sql sql() { return Sql.on(database); }
}
