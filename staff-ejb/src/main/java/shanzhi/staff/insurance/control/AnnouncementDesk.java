package shanzhi.staff.insurance.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.insurance.boundary.AnnouncedFigure;
import shanzhi.staff.insurance.boundary.Announcement;
import shanzhi.staff.insurance.boundary.Announcement.State;

/** Proposals of figures, one open at a time for each figure of a county. */
@ApplicationScoped
public class AnnouncementDesk {

  private static final int SHOWN = 100;
  private static final String DOUBLE = "23505";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  public List<Announcement> list(Reach reach, Set<String> caller) {
    var args = new ArrayList<Object>();
    var where = reach.sql(level -> level == Level.COUNTY ? "a.area" : null, args);
    args.add(SHOWN);
    return sql().list("select a.* from staff.announcement a where " + where + " order by a.state = 'PROPOSED' desc, a.id desc limit ?", row -> line(row, caller), args);
  }

  /** @throws Refusal insurance.no-proposal (404) */
  public Announcement locked(long proposal, Set<String> caller) {
    return sql().one("select * from staff.announcement where id = ? for update", row -> line(row, caller), proposal).orElseThrow(() -> Refusal.unknown("insurance.no-proposal", proposal));
  }

  public long propose(AnnouncedFigure figure, String by) {
    return put(figure.area(), figure.kind(), figure.injuryClass() == null ? 0 : figure.injuryClass(), new BigDecimal(figure.first()),
        figure.second() == null || figure.second().isBlank() ? null : new BigDecimal(figure.second()), figure.from(), figure.source().strip(), by);
  }

  public long samples(String area, LocalDate from, String document, String by) { return put(area, "SAMPLES", 0, null, null, from, document, by); }

  private long put(String area, String kind, int injuryClass, BigDecimal first, BigDecimal second, LocalDate from, String source, String by) {
    try {
      return sql().number("""
          insert into staff.announcement (area, kind, injury_class, first, second, valid_from, source, state, proposed_by, proposed_at)
          values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?) returning id""", area, kind, injuryClass, first, second, from, source, by, clock.instant());
    } catch (Sql.SqlFailure failure) {
      if (DOUBLE.equals(failure.sqlState())) throw Refusal.conflict("insurance.proposed-already");
      throw failure;
    }
  }

  /** From which day on a figure counts as known: not on a day on which a payroll of the county was worked out without it, which must come out the same for ever. */
  public LocalDate knownFrom(String county, LocalDate today) {
    return sql().number("select count(*) from staff.payroll_run where county = ? and known_on >= ?", county, today) > 0 ? today.plusDays(1) : today;
  }

  public void decide(long proposal, State state, String by, String words) {
    sql().update("update staff.announcement set state = ?, decided_by = ?, decided_at = ?, words = ? where id = ?", state, by, clock.instant(), words, proposal);
  }

  private static Announcement line(Sql.Row row, Set<String> caller) throws SQLException {
    return new Announcement(row.big("id"), row.text("area"), row.text("kind"), row.number("injury_class"), row.as("first", BigDecimal.class), row.as("second", BigDecimal.class),
        row.as("valid_from", LocalDate.class), row.text("source"), State.valueOf(row.text("state")), row.text("proposed_by"), row.instant("proposed_at"), row.text("decided_by"),
        row.instant("decided_at"), row.text("words"), caller.contains(row.text("proposed_by")));
  }

  private Sql sql() { return Sql.on(database); }
}
