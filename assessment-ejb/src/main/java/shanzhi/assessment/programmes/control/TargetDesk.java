package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EnterTarget;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.programmes.boundary.TargetCard;
import shanzhi.assessment.programmes.boundary.TargetCard.Light;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** 年度目标 by area, and how far they are. */
@ApplicationScoped
public class TargetDesk {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NEARLY = new BigDecimal("0.8");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Where a card belongs. */
  public record Ground(long edition, String area) {}

  public List<TargetCard> cards(long edition, Reach reach) {
    var args = new ArrayList<Object>(List.of(edition));
    var today = ChinaTime.today(clock);
    // a target belongs to a town, or to the county as a whole
    var condition = reach.sql(level -> switch (level) { case COUNTY -> "substr(t.area, 1, 6) || '000000'"; case TOWN -> "t.area"; default -> null; }, args);
    return Sql.on(database).list("select t.*, coalesce(v.name, t.area) as area_name from assessment.target t left join foundation.area_version v on v.code = t.area and v.valid_to is null where t.edition = ? and " + condition
        + " order by t.year, t.area, t.id", row -> card(row, today), args);
  }

  private static TargetCard card(Sql.Row row, LocalDate today) throws java.sql.SQLException {
    var wanted = row.as("wanted", BigDecimal.class);
    var reached = row.as("reached", BigDecimal.class);
    int percent = reached.multiply(HUNDRED).divide(wanted, 0, RoundingMode.DOWN).min(HUNDRED).intValue();
    return new TargetCard(row.big("id"), row.text("area"), row.text("area_name"), row.number("year"), row.text("title"), wanted, reached, percent, light(wanted, reached, row.number("year"), today), row.text("words"),
        row.text("reported_by"), row.instant("reported_at"));
  }

  /** What should be there by today is the part of the year that has passed, all of it in years before and nothing in years to come. */
  public static Light light(BigDecimal wanted, BigDecimal reached, int year, LocalDate today) {
    var due = year < today.getYear() ? wanted : year > today.getYear() ? BigDecimal.ZERO
        : wanted.multiply(BigDecimal.valueOf(today.getDayOfYear())).divide(BigDecimal.valueOf(today.lengthOfYear()), 4, RoundingMode.HALF_UP);
    return reached.compareTo(due) >= 0 ? Light.GREEN : reached.compareTo(due.multiply(NEARLY)) >= 0 ? Light.YELLOW : Light.RED;
  }

  public long set(EditionLine edition, EnterTarget wanted) {
    Refusal.unless(edition.kind() == ProgrammeKind.TARGETS, "targets.other-kind");
    var programme = file.programme(edition);
    Refusal.unless(programme.items().stream().anyMatch(one -> one.name().equals(wanted.title())), "targets.no-such", wanted.title());
    int years = programme.number("年数");
    Refusal.unless(wanted.year() >= edition.year() && wanted.year() < edition.year() + years, "targets.year", edition.year(), edition.year() + years - 1);
    Refusal.unless(Territory.of(wanted.area()).level() == Level.TOWN && wanted.area().startsWith(edition.county().substring(0, 6)), "targets.towns-only");
    long id = Sql.on(database).one("""
        insert into assessment.target (edition, area, year, title, wanted) values (?, ?, ?, ?, ?)
        on conflict (edition, area, year, title) do update set wanted = excluded.wanted returning id""", row -> row.longAt(1), edition.id(), wanted.area(), wanted.year(), wanted.title(), wanted.wanted()).orElseThrow();
    audit.record("assessment.set-target", "assessment-target", String.valueOf(id), wanted.area(), null, Map.of("title", wanted.title(), "year", wanted.year(), "wanted", wanted.wanted()));
    return id;
  }

  public Optional<Ground> ground(long target) {
    return Sql.on(database).one("select edition, area from assessment.target where id = ?", row -> new Ground(row.big("edition"), row.text("area")), target);
  }

  public void report(long target, Ground ground, BigDecimal reached, String words) {
    Sql.on(database).update("update assessment.target set reached = ?, words = ?, reported_by = ?, reported_at = ? where id = ?", reached, words, jurisdiction.caller(), clock.instant(), target);
    audit.record("assessment.report-target", "assessment-target", String.valueOf(target), ground.area(), null, Map.of("reached", reached));
  }
}
