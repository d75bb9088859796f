package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** What happens to a candidate once it was inspected. The caller has asked who may, and locked it. */
@ApplicationScoped
public class AwardDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CandidateFile file;
  @Inject RoundReader rounds;
  @Inject Scoring scoring;
  @Inject ObjectorBook objectors;
  @Inject Jurisdiction jurisdiction;
  @Inject Deadlines deadlines;
  @Inject Policy policy;
  @Inject Clock clock;

  public void satisfaction(EntityManager em, Candidate candidate, List<Integer> answers) {
    candidate.mustBe(CandidateState.INSPECTION, CandidateState.PANEL, CandidateState.SCORED);
    sql().update("update assessment.candidate set answers = (?)::int[] where id = ?", answers, candidate.id());
    file.record(em, candidate, "satisfaction", answers.toString());
    scoring.settle(em, candidate);
  }

  public void panel(EntityManager em, Candidate candidate, BigDecimal result, String minutes) {
    candidate.settle(result);
    file.record(em, candidate, "panel", result.toPlainString() + "：" + minutes);
    scoring.settle(em, candidate);
  }

  public long object(EntityManager em, Candidate candidate, String words) {
    candidate.mustBe(CandidateState.PUBLICITY);
    var now = clock.instant();
    Refusal.unless(!now.isAfter(file.round(candidate).publicUntil()), "objection.too-late");
    var due = deadlines.due(now, policy.workDays("answer-days"), candidate.county()).instant();
    file.record(em, candidate, "object", words);
    return sql().one("insert into assessment.objection (candidate, words, entered_by, entered_at, due_at) values (?, ?, ?, ?, ?) returning id", row -> row.longAt(1), candidate.id(), words,
        jurisdiction.caller(), now, due).orElseThrow();
  }

  public long candidateOf(long objection) { return sql().one("select candidate from assessment.objection where id = ?", row -> row.longAt(1), objection).orElseThrow(() -> Refusal.unknown("objection.unknown")); }

  public void answer(EntityManager em, Candidate candidate, long objection, boolean upheld, String words) {
    int rows = sql().update("update assessment.objection set upheld = ?, answer = ?, answered_by = ?, answered_at = ? where id = ? and upheld is null", upheld, words, jurisdiction.caller(), clock.instant(), objection);
    Refusal.unless(rows == 1, "objection.answered");
    objectors.answer(objection, upheld, words);
    if (upheld && candidate.state() == CandidateState.PUBLICITY) candidate.drop();
    file.record(em, candidate, upheld ? "upheld" : "rejected", words);
  }

  public String countyOf(long round) { return rounds.round(round).orElseThrow(() -> Refusal.unknown("round.unknown")).county(); }

  public int name(EntityManager em, long round, String document) {
    var until = rounds.round(round).orElseThrow().publicUntil();
    Refusal.unless(until != null && clock.instant().isAfter(until), "round.still-public");
    var ready = sql().list("""
        select id from assessment.candidate c where round = ? and state = 'PUBLICITY' and not exists (select from assessment.objection where candidate = c.id and upheld is null) order by place""",
        row -> row.longAt(1), round);
    Refusal.unless(!ready.isEmpty(), "round.nobody");
    for (var id : ready) {
      var candidate = em.find(Candidate.class, id, LockModeType.PESSIMISTIC_WRITE);
      candidate.name(ChinaTime.today(clock));
      file.record(em, candidate, "name", document);
    }
    return ready.size();
  }

  public void plaque(EntityManager em, Candidate candidate, String number) {
    Refusal.unless(sql().number("select count(*) from assessment.candidate where plaque_no = ? and county = ?", number, candidate.county()) == 0, "plaque.taken", number);
    candidate.plaque(number, ChinaTime.today(clock));
    file.record(em, candidate, "plaque", number);
  }

  public void recheck(EntityManager em, Candidate candidate, Recheck outcome, String words) {
    var today = ChinaTime.today(clock);
    switch (outcome) {
      case KEEP -> candidate.keep(today.plusYears(1));
      case RECTIFY -> candidate.rectify(today.plusMonths(policy.number("rectify-months")));
      case REVOKED -> candidate.revoke(today);
    }
    file.record(em, candidate, "recheck-" + outcome.name().toLowerCase(java.util.Locale.ROOT), words);
  }

  private Sql sql() { return Sql.on(database); }
}
