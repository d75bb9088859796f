package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.PublicityList;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Reads rounds and candidates. What may be seen is said by the reach that is handed in, or was asked by the boundary. */
@ApplicationScoped
public class RoundReader {

  private static final String ROUND = """
      select r.*, s.name || ' v' || s.number as system_name, n.*
        from assessment.round r join assessment.indicator_system s on s.id = r.system
        left join lateral (select count(*) as candidates, count(*) filter (where state in ('SELF', 'TOWN', 'COUNTY', 'INSPECTION', 'PANEL')) as open,
                                  count(*) filter (where state in ('NAMED', 'PLAQUE', 'RECTIFY')) as named from assessment.candidate where round = r.id) n on true
       where\s""";
  private static final String CANDIDATE = """
      select c.*, r.title as round_title, coalesce(v.name, c.community) as name, coalesce(t.name, c.town) as town_name,
             (select count(*) from assessment.finding f where f.candidate = c.id and f.level = 'SELF') as filled,
             i.seats, i.locked, o.objections, o.answer_by
        from assessment.candidate c join assessment.round r on r.id = c.round
        left join foundation.area_version v on v.code = c.community and v.valid_to is null
        left join foundation.area_version t on t.code = c.town and t.valid_to is null
        left join lateral (select count(*) as seats, count(locked_at) as locked from assessment.inspection where candidate = c.id) i on true
        left join lateral (select count(*) as objections, min(due_at) as answer_by from assessment.objection where candidate = c.id and upheld is null) o on true
       where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** The columns that tell where a candidate lies; ground smaller than a community is taken for the community. */
  public static Function<Territory.Level, String> ground(String alias) {
    return level -> switch (level) {
      case COUNTY, TOWN, COMMUNITY -> alias + "." + level.name().toLowerCase(Locale.ROOT);
      default -> null;
    };
  }

  /** Rounds of the counties in which somebody has any ground: a round is known to all it may concern. */
  public List<RoundLine> rounds(Reach reach, int year) {
    var args = new ArrayList<Object>(List.of(year, reach.isWhole(), counties(reach)));
    return sql().list(ROUND + "r.year = ? and (? or r.county = any (?)) order by r.county, r.opened_at desc", RoundReader::round, args.toArray());
  }

  public static List<String> counties(Reach reach) { return reach.grounds().stream().map(ground -> ground.code().substring(0, 6) + "000000").distinct().toList(); }

  public Optional<RoundLine> round(long id) { return sql().one(ROUND + "r.id = ?", RoundReader::round, id); }

  public List<CandidateLine> candidates(long round, Reach reach) {
    var args = new ArrayList<Object>(List.of(round));
    return sql().list(CANDIDATE + "c.round = ? and " + reach.sql(ground("c"), args) + " order by c.place nulls last, c.town, c.community", RoundReader::candidate, args);
  }

  /** What is shown to the public, and what became of it since. */
  public List<PublicityList.Shown> shown(long round) {
    return sql().list(CANDIDATE + "c.round = ? and (c.state in ('PUBLICITY', 'NAMED', 'PLAQUE', 'RECTIFY', 'REVOKED') or exists (select from assessment.objection o where o.candidate = c.id)) order by c.place", row -> {
      var one = candidate(row);
      return new PublicityList.Shown(one.id(), one.community(), one.name(), one.townName(), one.kind(), one.state(), one.place(), one.papers(), one.onSite(), one.satisfaction(), one.guiding(), one.total(), one.objections());
    }, round);
  }

  public Optional<CandidateLine> candidate(long id) { return sql().one(CANDIDATE + "c.id = ?", RoundReader::candidate, id); }

  public List<CandidateSheet.Step> steps(long candidate) {
    return sql().list("select * from assessment.candidate_step where candidate = ? order by id desc", row -> new CandidateSheet.Step(row.text("deed"), row.text("words"), row.text("actor"), row.instant("at")), candidate);
  }

  public List<CandidateSheet.Objection> objections(long candidate) {
    return sql().list("select * from assessment.objection where candidate = ? order by id desc", row -> new CandidateSheet.Objection(row.big("id"), row.text("words"), row.text("entered_by"),
        row.instant("entered_at"), row.instant("due_at"), row.as("upheld", Boolean.class), row.text("answer"), row.text("answered_by")), candidate);
  }

  private static RoundLine round(Sql.Row row) throws SQLException {
    return new RoundLine(row.big("id"), row.text("county"), row.number("year"), row.text("title"), row.big("system"), row.text("system_name"), row.text("approval"), Body.valueOf(row.text("body")),
        row.text("department"), row.as("cutoff", LocalDate.class), row.instant("deadline"), row.number("quota"), row.as("seed", Long.class), row.number("city_share"), row.as("city_seed", Long.class), row.instant("public_from"), row.instant("public_until"),
        row.number("candidates"), row.number("open"), row.number("named"));
  }

  private static CandidateLine candidate(Sql.Row row) throws SQLException {
    return new CandidateLine(row.big("id"), row.number("version"), row.big("round"), row.text("round_title"), row.text("county"), row.text("town"), row.text("community"), row.text("name"), row.text("town_name"),
        row.text("kind"), CandidateState.valueOf(row.text("state")), row.instant("due_at"), points(row, "papers"), points(row, "on_site"), points(row, "satisfaction"), points(row, "guiding"), points(row, "total"),
        row.as("place", Integer.class), row.text("veto"), row.number("filled"), row.number("seats"), row.number("locked"), row.number("objections"), day(row, "named_on"), row.text("plaque_no"),
        day(row, "plaque_on"), day(row, "recheck_by"), day(row, "revoked_on"), row.yes("sampled"), row.instant("checked_at"), row.instant("answer_by"));
  }

  private static BigDecimal points(Sql.Row row, String column) throws SQLException { return row.as(column, BigDecimal.class); }

  private static LocalDate day(Sql.Row row, String column) throws SQLException { return row.as(column, LocalDate.class); }

  private Sql sql() { return Sql.on(database); }
}
