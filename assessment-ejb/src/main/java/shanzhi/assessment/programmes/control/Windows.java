package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** When works come in and when is voted, for an edition that is announced at the residents' door; anywhere else both end with the edition. */
@ApplicationScoped
public class Windows {

  /** Stands before the community where a vote came in by the door and not by a desk. */
  public static final String DOOR = "door ";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** @param entryUntil last day of entering; @param voteFrom first day of the vote */
  public record Terms(String call, LocalDate entryUntil, LocalDate voteFrom) {}

  public Optional<Terms> of(long edition) {
    return Sql.on(database).one("select * from assessment.selection where edition = ?", row -> new Terms(row.text("call"), row.as("entry_until", LocalDate.class), row.as("vote_from", LocalDate.class)), edition);
  }

  /** @throws Refusal edition.closed (409) */
  public void mustTakeEntries(EditionLine edition) { Refusal.unless(takesEntries(edition), "edition.closed", lastEntry(edition)); }

  public boolean takesEntries(EditionLine edition) { return !ChinaTime.today(clock).isAfter(lastEntry(edition)); }

  private LocalDate lastEntry(EditionLine edition) { return of(edition.id()).map(Terms::entryUntil).orElse(edition.closes()); }

  /** A work that was returned may come again as long as nobody votes. @throws Refusal edition.closed (409) */
  public void mustTakeAgain(EditionLine edition) { Refusal.unless(takesAgain(edition), "edition.closed", lastAgain(edition)); }

  public boolean takesAgain(EditionLine edition) { return edition.state() == EditionState.OPEN && !ChinaTime.today(clock).isAfter(lastAgain(edition)); }

  private LocalDate lastAgain(EditionLine edition) { return of(edition.id()).map(one -> one.voteFrom().minusDays(1)).orElse(edition.closes()); }

  /** Nobody is ranked while votes still come in. @throws Refusal selection.still-voting (409) */
  public void mustBeOver(EditionLine edition) { Refusal.unless(of(edition.id()).isEmpty() || ChinaTime.today(clock).isAfter(edition.closes()), "selection.still-voting", edition.closes()); }
}
