package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.OpenEdition;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.programmes.entity.Contender;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What is done to an edition as a whole. The caller has asked who may. */
@ApplicationScoped
public class EditionDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject EditionReader reader;
  @Inject ProgrammeBook book;
  @Inject SystemBook systems;
  @Inject Settling settling;
  @Inject Deadlines deadlines;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public long open(OpenEdition wanted) {
    var programme = book.programme(wanted.getProgramme()).orElseThrow(() -> Refusal.unknown("programme.unknown"));
    Refusal.unless(!programme.inRounds(), "programme.in-rounds", programme.name());
    Refusal.unless(Territory.of(wanted.getCounty()).level() == Territory.Level.COUNTY, "round.county-only");
    boolean creation = programme.kind() == ProgrammeKind.CREATION;
    if (creation) {
      Refusal.unless(wanted.getBody() != null && wanted.getBody().eligible(), "round.not-eligible", wanted.getBody() == null ? "" : wanted.getBody());
      Refusal.unless(wanted.getApproval() != null && wanted.getApproval().strip().length() >= 4, "edition.no-approval");
    }
    Refusal.unless(!wanted.getCloses().isBefore(ChinaTime.today(clock)), "edition.closed", wanted.getCloses());
    var system = programme.system().isEmpty() ? null : systems.lines().stream().filter(one -> one.code().equals(programme.system()) && !one.draft() && (one.county() == null || one.county().equals(wanted.getCounty())))
        .findFirst().orElseThrow(() -> Refusal.unknown("indicators.unknown")).id();
    long id = sql().one("""
        insert into assessment.edition (programme, county, year, title, system, approval, body, department, closes, quota, seed, opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
        row -> row.longAt(1), wanted.getProgramme(), wanted.getCounty(), wanted.getYear(), wanted.getTitle().strip(), system, creation ? wanted.getApproval().strip() : null, creation ? wanted.getBody() : null,
        wanted.getDepartment().strip(), wanted.getCloses(), wanted.getQuota(), new SecureRandom().nextLong() >>> 16, jurisdiction.caller(), clock.instant()).orElseThrow();
    audit.record("assessment.open-edition", "assessment-edition", String.valueOf(id), wanted.getCounty(), null, Map.of("title", wanted.getTitle(), "programme", programme.code()));
    return id;
  }

  /** @return how many are proposed */
  public int settle(EntityManager em, EditionLine edition) {
    lock(edition, EditionState.OPEN);
    var programme = file.programme(edition);
    Refusal.unless(edition.kind() != ProgrammeKind.TARGETS, "edition.nothing-to-settle");
    var all = all(edition);
    var waiting = Settling.waiting(all);
    long unchecked = all.stream().filter(one -> one.state() == ContenderState.ENTERED).count();
    Refusal.unless(unchecked == 0, "edition.unchecked", unchecked);
    Refusal.unless(!waiting.isEmpty(), "round.nobody");
    int place = 0, proposed = 0;
    for (var result : settling.results(edition, programme, waiting)) {
      var contender = em.find(Contender.class, result.contender());
      contender.score(result.score(), result.expert(), result.votes(), result.stars());
      var why = result.why() != null ? result.why() : proposed < edition.quota() ? null : "quota";
      contender.rank(++place, why);
      if (why == null) proposed++;
      file.record(em, contender, "settled", result.score().toPlainString());
    }
    all.stream().filter(one -> one.state() == ContenderState.RETURNED).forEach(one -> em.find(Contender.class, one.id()).drop("returned"));
    move(edition, edition.kind() == ProgrammeKind.PEER ? EditionState.CLOSED : EditionState.SETTLED);
    return proposed;
  }

  /** Shows the proposed ones to the public, or where they go to a higher level puts them forward; the others are out. @return how many */
  public int publicise(EntityManager em, EditionLine edition) {
    lock(edition, EditionState.SETTLED);
    Refusal.unless(edition.kind().publicised(), "edition.not-publicised");
    int proposed = pick(em, edition, Contender::publicise, "publicise");
    var now = clock.instant();
    var days = new Limit(file.programme(edition).rule("公示工作日"), LimitUnit.WORK_DAY);
    sql().update("update assessment.edition set public_from = ?, public_until = ? where id = ?", now, deadlines.due(now, days, edition.county()).instant(), edition.id());
    move(edition, EditionState.PUBLIC);
    return proposed;
  }

  public int forward(EntityManager em, EditionLine edition) {
    lock(edition, EditionState.SETTLED);
    Refusal.unless(edition.kind() == ProgrammeKind.UPWARD, "edition.not-upward");
    int proposed = pick(em, edition, Contender::forward, "forward");
    move(edition, EditionState.PUBLIC);
    return proposed;
  }

  private int pick(EntityManager em, EditionLine edition, java.util.function.Consumer<Contender> deed, String word) {
    int proposed = 0;
    for (var line : all(edition)) {
      if (line.state() != ContenderState.SCORED) continue;
      var contender = em.find(Contender.class, line.id());
      boolean picked = Boolean.TRUE.equals(contender.proposed());
      if (picked) {
        deed.accept(contender);
        proposed++;
      } else contender.drop(line.why());
      file.record(em, contender, picked ? word : "not-proposed", line.why());
    }
    Refusal.unless(proposed > 0, "round.nobody");
    return proposed;
  }

  /** Names who stood its publicity; a checklist needs none. @return how many */
  public int name(EntityManager em, EditionLine edition, String document) {
    boolean publicised = edition.kind().publicised();
    Refusal.unless(publicised || edition.kind() == ProgrammeKind.CHECKLIST, "edition.not-named-here");
    lock(edition, publicised ? EditionState.PUBLIC : EditionState.SETTLED);
    Refusal.unless(!publicised || clock.instant().isAfter(edition.publicUntil()), "round.still-public");
    var programme = file.programme(edition);
    var ready = all(edition).stream().filter(one -> publicised ? one.state() == ContenderState.PUBLICITY && !one.objectionOpen() : one.state() == ContenderState.SCORED && Boolean.TRUE.equals(one.proposed())).toList();
    Refusal.unless(!ready.isEmpty(), "round.nobody");
    for (var line : ready) name(em, em.find(Contender.class, line.id()), programme, document);
    sql().update("update assessment.edition set document = ? where id = ?", document, edition.id());
    if (all(edition).stream().noneMatch(ContenderLine::objectionOpen)) move(edition, EditionState.CLOSED);
    return ready.size();
  }

  public void name(EntityManager em, Contender contender, Programme programme, String document) {
    var today = ChinaTime.today(clock);
    contender.name(today, programme.says("复查月数") ? today.plusMonths(programme.number("复查月数")) : null);
    file.record(em, contender, "name", document);
  }

  private List<ContenderLine> all(EditionLine edition) { return reader.contenders(edition.id(), new Reach(List.of(Territory.of(edition.county())))); }

  private void lock(EditionLine edition, EditionState wanted) {
    sql().one("select id from assessment.edition where id = ? for update", row -> true, edition.id());
    ContenderFile.mustBe(file.edition(edition.id()), wanted);
  }

  private void move(EditionLine edition, EditionState to) {
    sql().update("update assessment.edition set state = ? where id = ?", to, edition.id());
    audit.record("assessment.edition-" + to.name().toLowerCase(java.util.Locale.ROOT), "assessment-edition", String.valueOf(edition.id()), edition.county(), null, Map.of("state", to.name()));
  }

  private Sql sql() { return Sql.on(database); }
}
