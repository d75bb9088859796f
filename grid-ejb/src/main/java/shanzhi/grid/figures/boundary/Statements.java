package shanzhi.grid.figures.boundary;

import static shanzhi.kernel.Rights.INCIDENT_EXPORT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.grid.figures.control.FigureGround;
import shanzhi.grid.figures.control.StatementDesk;
import shanzhi.grid.figures.control.StatementPaper;
import shanzhi.grid.figures.control.StatementWork;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** 事件月报: ordered, frozen in the background, read and printed from what was frozen. */
@Stateless
@RolesAllowed(INCIDENT_EXPORT)
public class Statements {

  private static final int SHOWN = 100;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Jobs jobs;
  @Inject StatementDesk desk;
  @Inject StatementPaper paper;
  @Inject Prints prints;
  @Inject FigureGround grounds;
  @Inject Clock clock;

  /**
   * Orders the statement of an area and month; the workbook is the result of the job.
   *
   * @param month any day of it; @return the number of the job
   * @throws Refusal area.out-of-reach (404); figures.month-ahead, figures.area-only (400)
   */
  public long order(@NotBlank String ground, @NotNull LocalDate month) {
    var place = Territory.of(ground);
    jurisdiction.require(INCIDENT_EXPORT, place);
    if (place.isGrid()) throw Refusal.invalid("figures.area-only");
    var first = month.withDayOfMonth(1);
    if (first.isAfter(ChinaTime.today(clock))) throw Refusal.invalid("figures.month-ahead");
    return jobs.start(StatementWork.KIND, "事件月报 " + grounds.name(place) + " " + first.toString().substring(0, 7),
        Json.createObjectBuilder().add("ground", place.code()).add("month", first.toString()).build());
  }

  /** The frozen statements of areas in the caller's reach, newest month first. */
  public List<StatementLine> list() {
    var tops = grounds.tops(jurisdiction.over(INCIDENT_EXPORT).grounds());
    return Sql.on(database).list("""
        select s.id, s.ground, s.month, s.as_of, coalesce(a.display_name, s.made_by) as made_by from grid.month_statement s
          left join foundation.account a on a.username = s.made_by
         where %s order by s.month desc, s.id desc limit %d""".formatted(within(tops), SHOWN),
        row -> new StatementLine(row.big("id"), row.text("ground"), grounds.name(Territory.of(row.text("ground"))), row.as("month", LocalDate.class),
            row.instant("as_of"), row.text("made_by")), prefixes(tops).toArray())
        .stream().filter(line -> jurisdiction.covers(INCIDENT_EXPORT, Territory.of(line.ground()))).toList();
  }

  /** The digits of a code that all areas below share. Areas moved elsewhere are sifted out, or asked for by their number. */
  private static List<String> prefixes(List<Territory> tops) {
    return tops.stream().map(top -> switch (top.level()) {
      case CITY -> top.code().substring(0, 4) + "%";
      case COUNTY -> top.code().substring(0, 6) + "%";
      case TOWN -> top.code().substring(0, 9) + "%";
      default -> top.area();
    }).toList();
  }

  private static String within(List<Territory> tops) {
    return tops.isEmpty() ? "false" : String.join(" or ", java.util.Collections.nCopies(tops.size(), "s.ground like ?"));
  }

  /** @throws Refusal figures.unknown-statement (404), also out of reach */
  public Statement get(long id) {
    var statement = desk.find(id).orElseThrow(() -> Refusal.unknown("figures.unknown-statement", id));
    if (!jurisdiction.covers(INCIDENT_EXPORT, Territory.of(statement.ground()))) throw Refusal.unknown("figures.unknown-statement", id);
    return statement;
  }

  /** Prints what was frozen; numbered and registered each time, and saying the same each time. @throws Refusal figures.unknown-statement (404) */
  public Printed print(long id) { return prints.print(paper.order(id, get(id))); }
}
