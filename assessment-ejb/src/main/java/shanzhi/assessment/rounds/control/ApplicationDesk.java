package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.likeness.control.Contents;
import shanzhi.assessment.likeness.control.Look;
import shanzhi.assessment.likeness.control.Twins.Likeness;
import shanzhi.assessment.rounds.boundary.AttachEvidence;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Entering;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.MarkItem;
import shanzhi.assessment.rounds.boundary.Reporting;
import shanzhi.assessment.rounds.boundary.VetoCandidate;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What the levels do to a candidate. The caller has asked who may, and locked it. */
@ApplicationScoped
public class ApplicationDesk {

  /** What a document behind a veto is called among the files. */
  private static final String PROOF = "veto";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CandidateFile file;
  @Inject RoundReader rounds;
  @Inject SystemBook systems;
  @Inject Findings findings;
  @Inject Files files;
  @Inject Jurisdiction jurisdiction;
  @Inject Deadlines deadlines;
  @Inject Policy policy;
  @Inject Scoring scoring;
  @Inject Clock clock;
  @Inject Event<Entering> entering;
  @Inject Event<Reporting> reporting;

  public long apply(EntityManager em, long round, String community, String kind) {
    Refusal.unless(Territory.of(community).level() == Territory.Level.COMMUNITY, "candidate.communities-only");
    var line = rounds.round(round).filter(one -> one.county().equals(community.substring(0, 6) + "000000")).orElseThrow(() -> Refusal.unknown("round.unknown"));
    Refusal.unless(!clock.instant().isAfter(line.deadline()), "candidate.too-late");
    var classes = systems.system(line.system()).classes();
    Refusal.unless(classes.isEmpty() || classes.contains(kind), "candidate.no-such-class", kind);
    Refusal.unless(Sql.on(database).number("select count(*) from assessment.candidate where round = ? and community = ?", round, community) == 0, "candidate.entered-already");
    int years = policy.number("no-reentry-years");
    Refusal.unless(Sql.on(database).number("select count(*) from assessment.candidate where community = ? and revoked_on > ?", community, ChinaTime.today(clock).minusYears(years)) == 0, "candidate.revoked", years);
    var town = Sql.on(database).one("select parent from foundation.area_version where code = ? and valid_to is null", row -> row.text("parent"), community).orElseThrow(() -> Refusal.unknown("area.out-of-reach", community));
    var candidate = new Candidate(round, line.county(), town, community, kind, line.deadline());
    em.persist(candidate);
    file.record(em, candidate, "apply", null);
    return candidate.id();
  }

  public void enter(Candidate candidate, EnterFinding found) {
    candidate.mustBeInTime(clock.instant());
    candidate.mustWaitForTheCity();
    var indicator = file.tree(candidate).indicator(found.getIndicator()).orElseThrow(() -> Refusal.conflict("candidate.no-such-indicator", found.getIndicator()));
    entering.fire(new Entering(candidate.id(), indicator.code(), found.getFound(), found.getNote()));
    findings.enter(candidate.id(), level(candidate), indicator, found, jurisdiction.caller(), clock.instant());
  }

  public void attach(Candidate candidate, AttachEvidence evidence) {
    candidate.mustBe(CandidateState.SELF);
    candidate.mustBeInTime(clock.instant());
    file.tree(candidate).indicator(evidence.indicator()).orElseThrow(() -> Refusal.conflict("candidate.no-such-indicator", evidence.indicator()));
    var cutoff = file.round(candidate).cutoff();
    Refusal.unless(!evidence.effectiveOn().isAfter(cutoff), "evidence.after-cutoff", evidence.effectiveOn(), cutoff);
    var place = evidence.place() == null || evidence.place().isBlank() ? candidate.community() : evidence.place();
    Refusal.unless(place.startsWith(candidate.community()) && Territory.valid(place), "evidence.outside", place);
    var kept = files.own(evidence.file());
    var contents = Contents.of(files.openOwn(kept.id()));
    files.attach(List.of(kept.id()), subject(candidate.id()), "evidence");
    // upright and small, as everybody sees it; there are pictures that cannot be drawn
    var seen = kept.picture() ? Look.picture(files.thumbnail(subject(candidate.id()), kept.id()).stream()) : null;
    var like = Likeness.of(contents, seen == null ? null : Look.of(seen), kept.picture());
    findings.attach(candidate.id(), new Findings.Passport(evidence.indicator(), kept.id(), kept.hash(), evidence.effectiveOn(), place, like), jurisdiction.caller(), clock.instant());
  }

  /** What has to be mended at an indicator; the level below reads it with the return. */
  public void mark(Candidate candidate, MarkItem item) {
    candidate.mustBe(CandidateState.TOWN, CandidateState.COUNTY, CandidateState.CITY);
    candidate.mustWaitForTheCity();
    file.tree(candidate).indicator(item.indicator()).orElseThrow(() -> Refusal.conflict("candidate.no-such-indicator", item.indicator()));
    findings.mark(candidate.id(), level(candidate), item, jurisdiction.caller(), clock.instant());
  }

  public FileContent open(CandidateLine line, long wanted) { return files.open(subject(line.id()), wanted); }

  public FileContent preview(CandidateLine line, long wanted) { return files.thumbnail(subject(line.id()), wanted); }

  public static Subject subject(long candidate) { return new Subject("assessment-candidate", String.valueOf(candidate)); }

  public void pass(EntityManager em, Candidate candidate) {
    var level = level(candidate);
    var tree = file.tree(candidate);
    if (level == Level.SELF) {
      candidate.mustBeInTime(clock.instant());
      reporting.fire(new Reporting(candidate.id()));
    }
    var points = findings.points(candidate.id(), level);
    var missing = tree.indicators().stream().filter(one -> !tree.guiding(one) && !points.containsKey(one.code())).map(IndicatorSystem.Indicator::code).toList();
    Refusal.unless(missing.isEmpty(), "candidate.incomplete", missing.size(), String.join("、", missing.subList(0, Math.min(5, missing.size()))));
    candidate.pass(clock.instant());
    if (level.ordinal() < Level.COUNTY.ordinal()) findings.carry(candidate.id(), level, Level.values()[level.ordinal() + 1]);
    file.record(em, candidate, level == Level.CITY ? "agree" : "pass", tree.percent(points).toPlainString());
    // the city sent it back after it was inspected: with the county's new word it has a total again
    if (level == Level.COUNTY && scoring.inspected(candidate.id())) scoring.settle(em, candidate);
  }

  public void giveBack(EntityManager em, Candidate candidate, String why) {
    findings.tell(candidate.id(), level(candidate), clock.instant());
    candidate.giveBack(deadlines.due(clock.instant(), policy.workDays("return-days"), candidate.county()).instant());
    file.record(em, candidate, "give-back", why);
  }

  public void veto(EntityManager em, Candidate candidate, VetoCandidate with) {
    var veto = file.tree(candidate).system().vetoes().stream().filter(one -> one.code().equals(with.code())).findFirst().orElseThrow(() -> Refusal.conflict("candidate.no-such-veto", with.code()));
    candidate.veto(with.code());
    if (with.file() != null) files.attach(List.of(with.file()), subject(candidate.id()), PROOF);
    file.record(em, candidate, "veto", veto.name() + "：" + with.proof().strip());
  }

  /** Documents behind a veto. */
  public List<CandidateSheet.Proof> proofs(long candidate) {
    return files.of(subject(candidate)).stream().filter(one -> PROOF.equals(one.kind())).map(one -> new CandidateSheet.Proof(one.id(), one.name(), one.hash())).toList();
  }

  private static Level level(Candidate candidate) {
    candidate.mustBe(CandidateState.SELF, CandidateState.TOWN, CandidateState.COUNTY, CandidateState.CITY);
    return Level.valueOf(candidate.state().name());
  }
}
