package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.likeness.control.PhotoTwins;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.programmes.entity.Contender;
import shanzhi.assessment.rounds.control.ObjectorBook;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What is done to one contender up to its naming. The caller has asked who may, and locked it. */
@ApplicationScoped
public class ContenderDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject Settling settling;
  @Inject Files files;
  @Inject PhotoTwins twins;
  @Inject ObjectorBook objectors;
  @Inject Deadlines deadlines;
  @Inject Policy policy;
  @Inject Clock clock;

  /** @param deed how it came: by a desk or sent in by a resident */
  public long enter(EntityManager em, EnterContender wanted, String deed) {
    var community = wanted.community();
    Refusal.unless(Territory.of(community).level() == Territory.Level.COMMUNITY, "candidate.communities-only");
    var edition = file.edition(wanted.edition());
    if (!edition.county().equals(community.substring(0, 6) + "000000")) throw Refusal.unknown("edition.unknown");
    var programme = file.programme(edition);
    Refusal.unless(edition.kind() != ProgrammeKind.TARGETS, "edition.takes-no-units");
    file.mustTake(edition);
    Refusal.unless(programme.categories().isEmpty() ? wanted.category().isEmpty() : programme.categories().contains(wanted.category()), "candidate.no-such-class", wanted.category());
    var unit = wanted.unit().strip();
    Refusal.unless(sql().number("select count(*) from assessment.contender where edition = ? and community = ? and unit = ?", edition.id(), community, unit) == 0, "contender.entered-already", unit);
    mayReturn(edition, community, unit);
    if (programme.secondTier()) Refusal.unless(settling.titles(edition).containsKey(community), "contender.no-title", unit);
    var town = sql().one("select parent from foundation.area_version where code = ? and valid_to is null", row -> row.text("parent"), community).orElseThrow(() -> Refusal.unknown("area.out-of-reach", community));
    var contender = new Contender(edition.id(), edition.county(), town, community, unit, wanted.category(), wanted.words(), jurisdiction.caller(), edition.kind().checked());
    contender.about(wanted.record());
    em.persist(contender);
    file.record(em, contender, deed, null);
    list(contender, programme);
    return contender.id();
  }

  /** Whoever lost a title stays away for a while. */
  private void mayReturn(EditionLine edition, String community, String unit) {
    int years = policy.number("no-reentry-years");
    long lost = sql().number("select count(*) from assessment.contender c join assessment.edition e on e.id = c.edition join assessment.programme p on p.id = e.programme where p.code = ? and c.community = ? and c.unit = ? and c.revoked_on > ?",
        edition.code(), community, unit, ChinaTime.today(clock).minusYears(years));
    Refusal.unless(lost == 0, "candidate.revoked", years);
  }

  private void list(Contender contender, Programme programme) {
    sql().batch("insert into assessment.contender_item (contender, name, source) values (?, ?, ?)", programme.items().stream().map(one -> new Object[] {contender.id(), one.name(), one.source()}).toList());
  }

  public void attach(EntityManager em, Contender contender, long photo) {
    // what the public may see is what somebody looked at
    if (file.edition(contender.edition()).kind() == ProgrammeKind.SELECTION) contender.mustBe(ContenderState.ENTERED, ContenderState.RETURNED);
    else contender.mustBe(ContenderState.ENTERED, ContenderState.RETURNED, ContenderState.ACCEPTED);
    var kept = files.own(photo);
    Refusal.unless(kept.picture(), "contender.no-picture");
    em.lock(contender, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    show(contender.id(), List.of(kept));
    file.record(em, contender, "photo", null);
  }

  /** Photos of a contender, each compared with those that were there before. */
  public void show(long contender, List<KeptFile> photos) {
    files.attach(photos.stream().map(KeptFile::id).toList(), subject(contender), "photo");
    photos.forEach(one -> twins.register(contender, subject(contender), one));
  }

  /** Photos that were wrong are gone for good. */
  public void hide(long contender, List<Long> photos) {
    twins.forget(photos);
    files.release(photos, subject(contender));
  }

  /** A returned work once more, under the same or another name. @throws Refusal contender.other-turn, contender.entered-already (409) */
  public void amend(EntityManager em, Contender contender, String unit, String words) {
    Refusal.unless(sql().number("select count(*) from assessment.contender where edition = ? and community = ? and unit = ? and id <> ?", contender.edition(), contender.community(), unit, contender.id()) == 0,
        "contender.entered-already", unit);
    contender.amend(unit, words);
    file.record(em, contender, "again", null);
  }

  public static Subject subject(long contender) { return new Subject("assessment-contender", String.valueOf(contender)); }

  public void accept(EntityManager em, Contender contender) {
    Refusal.unless(!jurisdiction.identities().contains(contender.enteredBy()), "contender.own");
    var programme = file.programme(file.edition(contender.edition()));
    if (programme.says("照片张数")) {
      int photos = files.of(subject(contender.id())).size();
      Refusal.unless(photos >= programme.number("照片张数"), "contender.photos", programme.number("照片张数"));
    }
    contender.accept(jurisdiction.caller());
    file.record(em, contender, "accept", null);
  }

  public void object(EntityManager em, Contender contender, String words) {
    var until = file.edition(contender.edition()).publicUntil();
    Refusal.unless(until != null && !clock.instant().isAfter(until), "objection.too-late");
    contender.object(words, deadlines.due(clock.instant(), policy.workDays("answer-days"), contender.county()).instant());
    file.record(em, contender, "object", words);
  }

  /** One of the residents objects; whoever comes while another waits for an answer is answered with that one. @throws Refusal contender.other-turn, objection.too-late (409) */
  public void objectAtDoor(EntityManager em, Contender contender, String words) {
    if (!contender.objectionOpen()) {
      object(em, contender, words);
      return;
    }
    contender.join(words);
    file.record(em, contender, "object", words);
  }

  public void answer(EntityManager em, Contender contender, boolean upheld, String words) {
    contender.answer(upheld, words);
    objectors.answerContender(contender.id(), upheld, words);
    file.record(em, contender, upheld ? "upheld" : "rejected", words);
  }

  private Sql sql() { return Sql.on(database); }
}
