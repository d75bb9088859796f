package shanzhi.projects.surveys.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.surveys.control.SurveyForms;
import shanzhi.projects.surveys.control.SurveyShelf;

/** What residents see of surveys without signing on, and how a household answers with its code. */
@Stateless
@PermitAll
public class PublicSurveys {

  private static final int SHOWN = 100;
  private static final String PUBLIC = "where v.state in ('ANNOUNCED', 'CLOSED')";

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SurveyShelf shelf;
  @Inject PassDesk passes;
  @Inject AuditTrail audit;

  /** The latest first, at most a hundred. @param community of this community; null for all */
  public List<SurveyLine> list(String community) {
    return community == null ? Sql.on(database).list(SurveyShelf.LINE + PUBLIC + " order by v.opens desc, v.id desc limit " + SHOWN, shelf::line)
        : Sql.on(database).list(SurveyShelf.LINE + PUBLIC + " and v.community = ? order by v.opens desc, v.id desc limit " + SHOWN, shelf::line, community);
  }

  /** @throws Refusal survey.unknown (404) */
  public SurveySheet sheet(@NotNull String number) { return shelf.sheet(line(number), Set.of()); }

  /** Once the survey is closed; without anybody's own words. @throws Refusal survey.unknown (404), survey.not-closed (409) */
  public SurveyFindings findings(@NotNull String number) {
    var sheet = sheet(number);
    Refusal.unless(sheet.line().phase() == SurveyPhase.CLOSED, "survey.not-closed");
    return shelf.findings(sheet, false);
  }

  /** Before the form is shown: whether this code may answer here now. @throws Refusal survey.unknown (404); survey.not-open, survey.over, pass.* (409, 400) */
  public void look(@NotNull String number, @NotNull String code) {
    line(number);
    shelf.shared(em, number).mustBeOpen(shelf.now());
    passes.look(number, code);
  }

  /** @return the receipt; the same for the same form sent twice. @throws Refusal survey.unknown (404); survey.not-open, survey.over, pass.* (409); pass.wrong-code, survey.answer-* (400) */
  public String answer(@NotNull @Valid AnswerSurvey answer) {
    line(answer.survey());
    var survey = shelf.shared(em, answer.survey());
    survey.mustBeOpen(shelf.now());
    var kept = SurveyForms.checked(shelf.questions(survey.id()), answer.answers());
    var used = passes.use(answer.survey(), answer.code(), answer.form());
    if (used.before()) return used.receipt();
    shelf.keep(survey.id(), used.receipt(), "DOOR", kept);
    audit.record("survey.answer", "survey", answer.survey(), survey.community(), null, Map.of("way", "DOOR"));      // neither who nor what
    return used.receipt();
  }

  private SurveyLine line(String number) {
    return Sql.on(database).one(SurveyShelf.LINE + PUBLIC + " and v.number = ?", shelf::line, number).orElseThrow(() -> Refusal.unknown("survey.unknown", number));
  }
}
