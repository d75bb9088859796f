package shanzhi.assessment.selections.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.rounds.boundary.Objector;
import shanzhi.assessment.rounds.control.ObjectorBook;
import shanzhi.assessment.selections.boundary.AnnounceSelection;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** What organisers do about a selection. The caller has asked who may. */
@ApplicationScoped
public class SelectionDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject SelectionShelf shelf;
  @Inject Sealing sealing;
  @Inject ObjectorBook objectors;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public String announce(EditionLine edition, AnnounceSelection wanted) {
    Refusal.unless(edition.kind() == ProgrammeKind.SELECTION, "selection.other-kind");
    ContenderFile.mustBe(edition, EditionState.OPEN);
    var programme = file.programme(edition);
    Refusal.unless(SendingIn.LIMITS.stream().allMatch(programme::says), "selection.no-limits", programme.name());
    boolean inOrder = !wanted.entryUntil().isBefore(ChinaTime.today(clock)) && wanted.voteFrom().isAfter(wanted.entryUntil()) && !edition.closes().isBefore(wanted.voteFrom());
    Refusal.unless(inOrder, "selection.days", wanted.entryUntil(), wanted.voteFrom(), edition.closes());
    int rows = Sql.on(database).update("insert into assessment.selection (edition, call, entry_until, vote_from, announced_by, announced_at) values (?, ?, ?, ?, ?, ?) on conflict (edition) do nothing", edition.id(),
        wanted.call().strip(), wanted.entryUntil(), wanted.voteFrom(), jurisdiction.caller(), clock.instant());
    Refusal.unless(rows == 1, "selection.announced");
    audit.record("assessment.announce-selection", "assessment-edition", String.valueOf(edition.id()), edition.county(), null, Map.of("entryUntil", wanted.entryUntil(), "voteFrom", wanted.voteFrom()));
    return shelf.of(edition.id()).orElseThrow().number();
  }

  public List<Objector> objectors(ContenderLine line) {
    var all = objectors.objectors(true, line.id());
    if (!all.isEmpty()) audit.record("assessment.contender-contact", "assessment-contender", String.valueOf(line.id()), line.community(), null, Map.of("fields", List.of("name", "phone")));
    return all;
  }

  public String contact(ContenderLine line) {
    var phone = Sql.on(database).one("select phone from assessment.sent_in where contender = ?", row -> sealing.open(row.text("phone")), line.id()).orElseThrow(() -> Refusal.unknown("contender.unknown"));
    audit.record("assessment.contender-contact", "assessment-contender", String.valueOf(line.id()), line.community(), null, Map.of("fields", List.of("phone")));
    return phone;
  }
}
