package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;

/** Editions and contenders as lists. */
@ApplicationScoped
public class EditionReader {

  private static final String EDITION = """
      select e.*, p.code, p.kind, p.name as programme_name, (select count(*) from assessment.contender c where c.edition = e.id) as contenders,
             (select count(*) from assessment.contender c where c.edition = e.id and c.state in ('NAMED', 'PLAQUE', 'RECTIFY')) as named
        from assessment.edition e join assessment.programme p on p.id = e.programme where\s""";
  private static final String CONTENDER = """
      select c.*, e.title as edition_title, p.kind, coalesce(v.name, c.community) as community_name,
             (select count(*) from assessment.mark_sheet m where m.contender = c.id and m.locked_at is not null) as sheets,
             (select count(*) from assessment.contender_item i where i.contender = c.id) as items, (select count(*) from assessment.contender_item i where i.contender = c.id and i.done) as done,
             exists (select from assessment.sent_in n where n.contender = c.id) as sent_in
        from assessment.contender c join assessment.edition e on e.id = c.edition join assessment.programme p on p.id = e.programme
        left join foundation.area_version v on v.code = c.community and v.valid_to is null where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** Columns of a ground for {@link Reach#sql}. */
  public static Function<Level, String> ground(String table) {
    return level -> switch (level) {
      case COUNTY, TOWN, COMMUNITY -> table + "." + level.name().toLowerCase(java.util.Locale.ROOT);
      default -> null;
    };
  }

  public static List<String> counties(Reach reach) { return reach.grounds().stream().map(ground -> ground.code().substring(0, 6) + "000000").distinct().toList(); }

  public List<EditionLine> editions(Reach reach, int year) {
    return sql().list(EDITION + "e.year = ? and (? or e.county = any (?)) order by p.id, e.opened_at desc", EditionReader::edition, year, reach.isWhole(), counties(reach));
  }

  public Optional<EditionLine> edition(long id) { return sql().one(EDITION + "e.id = ?", EditionReader::edition, id); }

  public List<ContenderLine> contenders(long edition, Reach reach) {
    var args = new ArrayList<Object>(List.of(edition));
    return sql().list(CONTENDER + "c.edition = ? and " + reach.sql(ground("c"), args) + " order by c.place nulls last, c.score desc nulls last, c.community, c.unit", EditionReader::contender, args);
  }

  public Optional<ContenderLine> contender(long id) { return sql().one(CONTENDER + "c.id = ?", EditionReader::contender, id); }

  /** Plaques that are to be looked at again by a day, the most urgent first. */
  public List<ContenderLine> reviews(Reach reach, LocalDate until) {
    var args = new ArrayList<Object>(List.of(until));
    return sql().list(CONTENDER + "c.state in ('PLAQUE', 'RECTIFY') and c.review_by <= ? and " + reach.sql(ground("c"), args) + " order by c.review_by, c.id", EditionReader::contender, args);
  }

  /** What an expert was drawn for and has not submitted yet. */
  public List<ContenderLine> toMark(Reach reach, String expert) {
    var args = new ArrayList<Object>(List.of(expert, expert));
    return sql().list(CONTENDER + "c.state = 'ACCEPTED' and e.state = 'OPEN' and e.system is not null and exists (select from assessment.expert_seat x where x.contender = c.id and x.expert = ?)"
        + " and not exists (select from assessment.mark_sheet m where m.contender = c.id and m.rater = ? and m.locked_at is not null) and "
        + reach.sql(ground("c"), args) + " order by e.closes, c.community, c.unit", EditionReader::contender, args);
  }

  /** The units of other communities in the same edition, by whom nothing was given yet first. */
  public List<ContenderLine> others(ContenderLine rater) {
    return sql().list(CONTENDER + "c.edition = ? and c.community <> ? order by exists (select from assessment.peer_mark m where m.rated = c.id and m.rater = ?), c.community, c.unit", EditionReader::contender,
        rater.edition(), rater.community(), rater.id());
  }

  public List<ContenderSheet.Step> steps(long contender) {
    return sql().list("select * from assessment.contender_step where contender = ? order by id desc", row -> new ContenderSheet.Step(row.text("deed"), row.text("words"), row.text("actor"), row.instant("at")), contender);
  }

  public List<ContenderSheet.Item> items(long contender) {
    return sql().list("select * from assessment.contender_item where contender = ? order by id", row -> new ContenderSheet.Item(row.big("id"), row.text("name"), row.text("source"), row.as("wanted", BigDecimal.class),
        row.as("reached", BigDecimal.class), row.as("before", Boolean.class), row.yes("done"), row.text("note")), contender);
  }

  /** Votes of whoever has most in an edition that is ranked. */
  public int mostVotes(long edition) { return (int) sql().number("select coalesce(max(votes), 0) from assessment.contender where edition = ?", edition); }

  private static EditionLine edition(Sql.Row row) throws SQLException {
    return new EditionLine(row.big("id"), row.big("programme"), row.text("code"), ProgrammeKind.valueOf(row.text("kind")), row.text("programme_name"), row.text("county"), row.number("year"), row.text("title"),
        row.as("system", Long.class), row.text("approval"), row.text("body") == null ? null : Body.valueOf(row.text("body")), row.text("department"), row.as("closes", LocalDate.class), row.number("quota"), row.big("seed"),
        EditionState.valueOf(row.text("state")), row.instant("public_from"), row.instant("public_until"), row.text("document"), row.number("contenders"), row.number("named"));
  }

  private static ContenderLine contender(Sql.Row row) throws SQLException {
    return new ContenderLine(row.big("id"), row.number("version"), row.big("edition"), row.text("edition_title"), ProgrammeKind.valueOf(row.text("kind")), row.text("county"), row.text("town"), row.text("community"),
        row.text("community_name"), row.text("unit"), row.text("category"), row.text("words"), ContenderState.valueOf(row.text("state")), row.text("entered_by"), row.as("score", BigDecimal.class),
        row.as("expert", BigDecimal.class), row.as("votes", Integer.class), row.as("stars", Integer.class), row.as("place", Integer.class), row.as("proposed", Boolean.class), row.text("why"), row.text("objection"),
        row.instant("objection_due"), row.text("objection_answer"), row.as("named_on", LocalDate.class), row.text("plaque_no"), row.as("plaque_on", LocalDate.class), row.as("review_by", LocalDate.class),
        row.as("revoked_on", LocalDate.class), row.number("sheets"), row.number("items"), row.number("done"), row.yes("sent_in"), row.text("record"));
  }

  private Sql sql() { return Sql.on(database); }
}
