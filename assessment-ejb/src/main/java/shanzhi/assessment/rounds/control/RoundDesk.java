package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.SystemState;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.OpenRound;
import shanzhi.assessment.rounds.boundary.Proposing;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What is done to a round as a whole. The caller has asked who may. */
@ApplicationScoped
public class RoundDesk {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject RoundReader reader;
  @Inject SystemBook systems;
  @Inject Assigning assigning;
  @Inject Reckoning reckoning;
  @Inject CandidateFile file;
  @Inject Deadlines deadlines;
  @Inject Policy policy;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Event<Proposing> proposing;

  public long open(OpenRound wanted) {
    Refusal.unless(wanted.getBody().eligible(), "round.not-eligible", wanted.getBody());
    Refusal.unless(Territory.of(wanted.getCounty()).level() == Territory.Level.COUNTY, "round.county-only");
    int share = policy.number("city-share");
    Refusal.unless(wanted.getCityShare() == 0 || wanted.getCityShare() >= share, "round.city-share", share);
    var system = systems.line(wanted.getSystem()).filter(one -> one.county() == null || one.county().equals(wanted.getCounty())).orElseThrow(() -> Refusal.unknown("indicators.unknown"));
    Refusal.unless(system.state() == SystemState.PUBLISHED, "round.draft-system", system.name());
    Refusal.unless(!wanted.getCutoff().isAfter(wanted.getDeadline()), "round.days", wanted.getCutoff(), wanted.getDeadline());
    long id = sql().one("""
        insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, city_share, opened_by, opened_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
        row -> row.longAt(1), wanted.getCounty(), wanted.getYear(), wanted.getTitle().strip(), wanted.getSystem(), wanted.getApproval().strip(), wanted.getBody(), wanted.getDepartment().strip(),
        wanted.getCutoff(), ChinaTime.startOf(wanted.getDeadline().plusDays(1)), wanted.getQuota(), wanted.getCityShare(), jurisdiction.caller(), clock.instant()).orElseThrow();
    audit.record("assessment.open-round", "assessment-round", String.valueOf(id), wanted.getCounty(), null, Map.of("title", wanted.getTitle(), "approval", wanted.getApproval(), "body", wanted.getBody().name()));
    return id;
  }

  public int assign(RoundLine round, Long seed) {
    lock(round.id());
    int places = assigning.assign(round, seed == null ? new SecureRandom().nextLong() >>> 16 : seed);
    audit.record("assessment.assign", "assessment-round", String.valueOf(round.id()), round.county(), null, Map.of("places", places));
    return places;
  }

  public int publicise(RoundLine round) {
    lock(round.id());
    Refusal.unless(reader.round(round.id()).orElseThrow().publicFrom() == null, "round.public-already");
    var candidates = reader.candidates(round.id(), new Reach(java.util.List.of(Territory.of(round.county()))));
    ProposalDesk.mustBeFinished(candidates);
    if (round.cityShare() > 0) mustBeChecked(candidates);
    Refusal.unless(clock.instant().isAfter(round.deadline()) || candidates.stream().noneMatch(one -> one.state() == CandidateState.SELF), "round.unfinished", candidates.stream().filter(one -> one.state() == CandidateState.SELF).count());
    var about = new Proposing(round, candidates);
    // with a city in it that was asked when they were proposed to it
    if (round.cityShare() == 0) proposing.fire(about);
    int proposed = 0;
    for (var line : candidates) if (propose(round, line, proposed, about)) proposed++;
    Refusal.unless(proposed > 0, "round.nobody");
    var now = clock.instant();
    var until = deadlines.due(now, policy.workDays("publicity-days"), round.county()).instant();
    sql().update("update assessment.round set public_from = ?, public_until = ? where id = ?", now, until, round.id());
    audit.record("assessment.publicise", "assessment-round", String.valueOf(round.id()), round.county(), null, Map.of("proposed", proposed));
    return proposed;
  }

  /** The city has agreed to all that it drew. @throws Refusal round.city-first, round.city-open (409) */
  private static void mustBeChecked(java.util.List<CandidateLine> candidates) {
    var proposed = candidates.stream().filter(one -> one.state() == CandidateState.CITY).toList();
    Refusal.unless(!proposed.isEmpty(), "round.city-first");
    long waiting = proposed.stream().filter(one -> one.sampled() && one.checkedAt() == null).count();
    Refusal.unless(waiting == 0, "round.city-open", waiting);
  }

  /** In order of rank; whoever does not meet the criteria gives the place to the next. Where the city takes part, it is whoever was proposed to it. */
  private boolean propose(RoundLine round, CandidateLine line, int proposed, Proposing about) {
    if (line.state() != CandidateState.SELF && line.state() != CandidateState.SCORED && line.state() != CandidateState.CITY) return false;
    var candidate = em.find(Candidate.class, line.id());
    boolean passes = line.state() == CandidateState.CITY || round.cityShare() == 0 && line.state() == CandidateState.SCORED && reckoning.judge(line.id(), file.tree(candidate), line.total(), line.satisfaction()).passes() && proposed < round.quota() && !about.excludes(line.id());
    if (passes) candidate.publicise();
    else candidate.drop();
    file.record(em, candidate, passes ? "proposed" : "not-proposed", null);
    return passes;
  }

  private void lock(long round) { sql().one("select id from assessment.round where id = ? for update", row -> true, round); }

  private Sql sql() { return Sql.on(database); }
}
