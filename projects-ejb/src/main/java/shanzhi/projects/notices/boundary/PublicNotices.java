package shanzhi.projects.notices.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.ledger.boundary.StatementSheet;
import shanzhi.projects.ledger.control.StatementReader;
import shanzhi.projects.ledger.control.StatementReader.Span;

/** What everybody may read: publicities from their first day on, and what came and went of a community's money. Names of people are in neither. */
@Stateless
@PermitAll
public class PublicNotices {

  private static final int SHOWN = 100;
  private static final String HANGING = """
      from projects.publicity p join projects.resolution r on r.id = p.resolution
        left join foundation.area_version a on a.code = p.community and a.valid_to is null
       where p.status <> 'SET_ASIDE' and p.from_day <= ? and\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject StatementReader statements;
  @Inject Clock clock;

  /** The latest first, at most a hundred. @param community of this community; null for all */
  public List<NoticeLine> list(String community) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("select p.*, r.title, a.short_name " + HANGING + "(?::text is null or p.community = ?) order by p.until_day desc, p.id desc limit " + SHOWN, row -> new NoticeLine(row.text("number"),
        row.text("title"), row.text("community"), row.text("short_name"), row.text("kind").equals("RESULT"), row.as("from_day", LocalDate.class), row.as("until_day", LocalDate.class),
        !row.as("until_day", LocalDate.class).isBefore(today)), today, community, community);
  }

  /** @throws Refusal notice.unknown (404), also before its first day and when it was set aside */
  public Notice notice(@NotNull String number) {
    var today = ChinaTime.today(clock);
    var sql = Sql.on(database);
    var items = sql.list("select i.item, i.title, i.amount from projects.resolution_item i join projects.publicity p on p.resolution = i.resolution where p.number = ? order by i.no",
        row -> new Notice.Item(row.text("item"), row.text("title"), row.as("amount", BigDecimal.class)), number);
    return sql.one("select p.*, r.title, a.short_name " + HANGING + "p.number = ?", row -> {
      var from = row.as("from_day", LocalDate.class);
      var until = row.as("until_day", LocalDate.class);
      return new Notice(row.text("number"), row.text("title"), row.text("community"), row.text("short_name"), row.text("kind").equals("RESULT"), from, until, ChronoUnit.DAYS.between(from, until) + 1,
          until.isBefore(today), row.text("places"), row.text("phone"), row.text("words"), items);
    }, today, number).orElseThrow(() -> Refusal.unknown("notice.unknown", number));
  }

  /**
   * Income and spending of a community.
   *
   * @param quarter 1 to 4, 0 for the whole year
   * @throws Refusal notice.unknown (404) for what is no community; notice.quarter (400) for a time that has not begun, or no quarter
   */
  public StatementSheet statement(@NotNull String community, int year, int quarter) {
    if (!Territory.valid(community) || Territory.of(community).level() != Level.COMMUNITY
        || Sql.on(database).number("select count(*) from foundation.area_version where code = ? and valid_to is null", community) == 0) throw Refusal.unknown("notice.unknown", community);
    if (year < 2009 || year > 2100 || quarter < 0 || quarter > 4 || Span.of(year, quarter).from().isAfter(ChinaTime.today(clock))) throw Refusal.invalid("notice.quarter");
    var span = Span.of(year, quarter);
    return new StatementSheet(community, year, quarter, span.from(), span.until(), statements.byTown(community, span.until()),
        statements.lines(new Reach(List.of(Territory.of(community))), Territory.of(community), span), statements.items(community, span));
  }

  /** Years in which anything came or went, the latest first; none where the books begin later. */
  public List<Integer> years(@NotNull String community) {
    return Sql.on(database).list("select distinct extract(year from v.day)::int as year from projects.voucher v join projects.purse p on p.id = v.purse where p.community = ? order by year desc", row -> row.number("year"), community);
  }

  /** Short name of a community; the code itself for what is none. */
  public String place(@NotNull String community) {
    return Sql.on(database).one("select short_name from foundation.area_version where code = ? and valid_to is null", row -> row.text("short_name"), community).orElse(community);
  }
}
