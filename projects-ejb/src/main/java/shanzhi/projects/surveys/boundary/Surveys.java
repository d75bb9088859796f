package shanzhi.projects.surveys.boundary;

import static shanzhi.kernel.Rights.VOTE_EDIT;
import static shanzhi.kernel.Rights.VOTE_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.surveys.control.SurveyForms;
import shanzhi.projects.surveys.control.SurveyShelf;
import shanzhi.projects.votes.control.VoteDrafts;
import shanzhi.projects.votes.control.VotePaper;

/** Surveys of communities, one form a household. Residents answer in {@link PublicSurveys}, or on paper, which is entered here. */
@Stateless
@RolesAllowed(VOTE_READ)
public class Surveys {

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject SurveyShelf shelf;
  @Inject PassDesk passes;
  @Inject Demands demands;
  @Inject AuditTrail audit;
  @Inject Prints prints;

  /** Surveys on the caller's ground, the latest first. @param text part of the title or number; @param area code of an area; null for all */
  public Page<SurveyLine> ledger(String text, String area, int offset) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder("where ").append(jurisdiction.over(VOTE_READ).sql(GroundSql.of("v"), args));
    GroundSql.within("v", area, where, args);
    GroundSql.holds(text, where, args, "v.title", "v.number");
    var sql = Sql.on(database);
    int total = (int) sql.number("select count(*) from (select 1 from projects.survey v " + where + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    return Page.of(sql.list(SurveyShelf.LINE + where + " order by opens desc, id desc limit 20 offset " + Math.max(offset, 0), shelf::line, args), total);
  }

  /** @throws Refusal survey.unknown (404) */
  public SurveySheet sheet(@NotNull String number) {
    var line = Sql.on(database).one(SurveyShelf.LINE + "where number = ?", shelf::line, number).orElseThrow(() -> Refusal.unknown("survey.unknown", number));
    var ground = Territory.of(line.community());
    if (!jurisdiction.covers(VOTE_READ, ground)) throw Refusal.unknown("survey.unknown", number);
    var may = new TreeSet<String>();
    if (jurisdiction.covers(VOTE_EDIT, ground)) {
      switch (line.phase()) {
        case DRAFT -> may.addAll(List.of("change", "announce", "withdraw"));
        case ANNOUNCED -> may.addAll(List.of("codes", "withdraw"));
        case OPEN -> may.addAll(List.of("codes", "paper", "withdraw", "hand"));
        case ENDED -> may.addAll(List.of("paper", "close", "hand"));
        case CLOSED -> may.add("hand");
        case WITHDRAWN -> { }
      }
    }
    return shelf.sheet(line, may);
  }

  /** @return its number. @throws Refusal area.out-of-reach (404); vote.no-community, vote.days-order (409); survey.options (400) */
  @RolesAllowed(VOTE_EDIT)
  public String draw(@NotNull(message = "请填写问卷") @Valid DrawSurvey wanted) {
    jurisdiction.require(VOTE_EDIT, Territory.of(wanted.getCommunity()));
    sound(wanted);
    var sql = Sql.on(database);
    var above = VoteDrafts.above(sql, wanted.getCommunity());
    var number = "DC-" + ChinaTime.today(java.time.Clock.fixed(shelf.now(), ChinaTime.ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + sql.number("select nextval('projects.survey_number_seq')");
    sql.update("insert into projects.survey (id, number, county, town, community, title, purpose, questions, opens, closes, state, made_by, made_at)"
        + " values (nextval('projects.survey_seq'), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'DRAFT', ?, ?)", number, above[0], above[1], wanted.getCommunity(), wanted.getTitle().strip(), wanted.getPurpose().strip(),
        SurveyForms.text(wanted.getQuestions()), ChinaTime.instant(wanted.getOpens()), ChinaTime.instant(wanted.getCloses()), jurisdiction.caller(), shelf.now());
    audit.record("survey.draw", "survey", number, wanted.getCommunity(), null, Map.of("title", wanted.getTitle().strip(), "questions", wanted.getQuestions().size()));
    return number;
  }

  /** Changes a draft. @throws Refusal survey.unknown (404); survey.announced, changed-by-someone-else (409) and as {@link #draw} */
  @RolesAllowed(VOTE_EDIT)
  public void change(@NotNull String number, int version, @NotNull(message = "请填写问卷") @Valid DrawSurvey wanted) {
    var survey = shelf.take(em, number, version, VOTE_EDIT);
    survey.draft();
    sound(wanted);
    Sql.on(database).update("update projects.survey set title = ?, purpose = ?, questions = ?::jsonb, opens = ?, closes = ?, version = version + 1 where id = ?", wanted.getTitle().strip(), wanted.getPurpose().strip(),
        SurveyForms.text(wanted.getQuestions()), ChinaTime.instant(wanted.getOpens()), ChinaTime.instant(wanted.getCloses()), survey.id());
    audit.record("survey.change", "survey", number, survey.community(), null, Map.of("title", wanted.getTitle().strip()));
  }

  private static void sound(DrawSurvey wanted) {
    Refusal.unless(wanted.getOpens().isBefore(wanted.getCloses()), "vote.days-order");
    SurveyForms.sound(wanted.getQuestions());
  }

  /** Every household of the community as of today may answer. @throws Refusal survey.unknown (404); survey.announced, survey.closes-past, vote.nobody (409) */
  @RolesAllowed(VOTE_EDIT)
  public void announce(@NotNull String number, int version) {
    var survey = shelf.take(em, number, version, VOTE_EDIT);
    survey.announce(shelf.now());
    int households = passes.open(number, "SURVEY", survey.community(), survey.title(), survey.opens(), survey.closes());
    Refusal.unless(households > 0, "vote.nobody");
    record(survey, "announce", Map.of("households", households));
  }

  /** @throws Refusal survey.unknown (404), survey.not-running (409) */
  @RolesAllowed(VOTE_EDIT)
  public void withdraw(@NotNull String number, int version, @NotBlank(message = "请写明撤回的理由") @Size(max = 200, message = "理由不超过 200 字") String reason) {
    var survey = shelf.take(em, number, version, VOTE_EDIT);
    survey.withdraw(reason.strip());
    record(survey, "withdraw", Map.of("reason", reason.strip()));
  }

  /** @throws Refusal survey.unknown (404); survey.not-running, survey.still-open (409) */
  @RolesAllowed(VOTE_EDIT)
  public void close(@NotNull String number, int version) {
    var survey = shelf.take(em, number, version, VOTE_EDIT);
    survey.close(shelf.now());
    record(survey, "close", Map.of("answered", passes.counts(number).answered()));
  }

  /** Enters the paper of a household. @return the receipt. @throws Refusal survey.unknown, pass.no-household (404); pass.used, survey.not-open, survey.over (409); survey.answer-* (400) */
  @RolesAllowed(VOTE_EDIT)
  public String enter(@NotNull String number, long household, @NotNull(message = "请填写答卷") @Valid Answers answers) {
    var survey = shelf.take(em, number, -1, VOTE_EDIT);
    survey.mustTakePapers(shelf.now());
    var kept = SurveyForms.checked(shelf.questions(survey.id()), answers);
    passes.paper(number, household);
    var receipt = PassCodes.next();
    shelf.keep(survey.id(), receipt, "PAPER", kept);
    audit.record("survey.paper", "survey", number, survey.community(), null, Map.of("household", household));
    return receipt;
  }

  /** What households said, with their own words. @throws Refusal survey.unknown (404) */
  public SurveyFindings findings(@NotNull String number) { return shelf.findings(sheet(number), true); }

  /**
   * Hands an option on to deliberation as a demand of as many households as named it. Done again, it takes the count of now.
   *
   * @return number of the demand
   * @throws Refusal survey.unknown, survey.no-option (404); survey.not-running, survey.nobody-named (409)
   */
  @RolesAllowed(VOTE_EDIT)
  public String hand(@NotNull String number, int question, int option, @NotNull(message = "请选择类别") ItemPurpose kind) {
    var survey = shelf.take(em, number, -1, VOTE_EDIT);
    var findings = findings(number);
    var about = findings.questions().stream().filter(one -> one.no() == question && one.kind().choosing()).findFirst().orElseThrow(() -> Refusal.unknown("survey.no-option", question, option));
    var share = about.options().stream().filter(one -> one.no() == option).findFirst().orElseThrow(() -> Refusal.unknown("survey.no-option", question, option));
    Refusal.unless(sheet(number).may("hand"), "survey.not-running");
    Refusal.unless(share.named() > 0, "survey.nobody-named");
    var demand = demands.enter(EnterDemand.of(survey.community(), DemandOrigin.SURVEY, number + "." + question + "." + option, share.text(), kind, share.named()));
    shelf.handed(survey.id(), question, option, demand, jurisdiction.caller());
    audit.record("survey.hand", "survey", number, survey.community(), null, Map.of("question", question, "option", option, "demand", demand));
    return demand;
  }

  /** All answers, one a row, as a workbook; they name no household. @throws Refusal survey.unknown (404) */
  public byte[] workbook(@NotNull String number) {
    var sheet = sheet(number);
    var bytes = shelf.workbook(sheet, jurisdiction.caller());
    audit.record("survey.export", "survey", number, sheet.line().community(), null, Map.of("answers", sheet.line().answered()));
    return bytes;
  }

  /** The paper form, to be copied. @throws Refusal survey.unknown (404); vote.draft (409) before it is announced */
  @RolesAllowed(VOTE_EDIT)
  public Printed print(@NotNull String number) {
    var sheet = sheet(number);
    Refusal.unless(sheet.line().phase() != SurveyPhase.DRAFT, "vote.draft");
    return prints.print(VotePaper.form(sheet));
  }

  private void record(shanzhi.projects.surveys.entity.Survey survey, String deed, Map<String, ?> after) {
    em.flush();
    audit.record("survey." + deed, "survey", survey.number(), survey.community(), null, after);
  }
}
