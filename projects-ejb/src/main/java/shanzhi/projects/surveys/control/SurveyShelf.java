package shanzhi.projects.surveys.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.SurveyFindings;
import shanzhi.projects.surveys.boundary.SurveyLine;
import shanzhi.projects.surveys.boundary.SurveySheet;
import shanzhi.projects.surveys.entity.Survey;

/** Finds surveys and what was answered; what the desk and the residents' door read alike. */
@ApplicationScoped
public class SurveyShelf {

  public static final String LINE = """
      select v.*, (select short_name from foundation.area_version a where a.code = v.community and a.valid_to is null) as place, jsonb_array_length(v.questions) as asked,
          (select count(*) from projects.pass p where p.subject = v.number) as households,
          (select count(*) from projects.pass p where p.subject = v.number and p.used_on is not null) as answered
        from projects.survey v\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject PassDesk passes;
  @Inject Clock clock;

  /** Locks a survey on the caller's ground. @throws Refusal survey.unknown (404), changed-by-someone-else (409) */
  public Survey take(EntityManager em, String number, int version, String right) {
    var found = find(em, number, LockModeType.PESSIMISTIC_WRITE);
    if (!jurisdiction.covers(right, Territory.of(found.community()))) throw Refusal.unknown("survey.unknown", number);
    if (version >= 0 && found.version() != version) throw Refusal.stale(number, new Changes(version, found.version(), List.of(), List.of()));
    return found;
  }

  /** For whoever comes with a code: many at once, but not while it is closed. */
  public Survey shared(EntityManager em, String number) { return find(em, number, LockModeType.PESSIMISTIC_READ); }

  private Survey find(EntityManager em, String number, LockModeType lock) {
    return Sql.on(database).one("select id from projects.survey where number = ?", row -> row.big("id"), number)
        .map(id -> em.find(Survey.class, id, lock)).orElseThrow(() -> Refusal.unknown("survey.unknown", number));
  }

  public SurveyLine line(Sql.Row row) throws java.sql.SQLException {
    return new SurveyLine(row.big("id"), row.text("number"), row.text("community"), row.text("place"), row.text("title"), row.number("asked"),
        Survey.phase(row.text("state"), row.instant("opens"), row.instant("closes"), now()), row.instant("opens"), row.instant("closes"), row.number("households"), row.number("answered"), row.number("version"));
  }

  public SurveySheet sheet(SurveyLine line, Set<String> may) {
    return Sql.on(database).one("select * from projects.survey where id = ?", row -> new SurveySheet(line, row.text("purpose"), weights(row), SurveyForms.questions(row.text("questions")), row.text("reason"),
        line.households() == 0 ? null : passes.counts(line.number()), may), line.id()).orElseThrow();
  }

  private static List<Integer> weights(Sql.Row row) throws java.sql.SQLException { return Arrays.asList((Integer[]) row.result().getArray("weights").getArray()); }

  public List<Question> questions(long survey) {
    return Sql.on(database).one("select questions from projects.survey where id = ?", row -> SurveyForms.questions(row.text("questions")), survey).orElseThrow();
  }

  public void keep(long survey, String receipt, String way, Map<Integer, List<String>> answers) {
    Sql.on(database).update("insert into projects.survey_answer (survey, receipt, way, answers) values (?, ?, ?, ?::jsonb)", survey, receipt, way, SurveyForms.text(answers));
  }

  public SurveyFindings findings(SurveySheet sheet, boolean withWords) {
    var sql = Sql.on(database);
    var answers = sql.list("select answers from projects.survey_answer where survey = ? order by receipt", row -> SurveyForms.answers(row.text("answers")), sheet.line().id());
    var demands = new HashMap<String, String>();
    sql.list("select question, option, demand from projects.survey_demand where survey = ?", row -> demands.put(row.number("question") + "." + row.number("option"), row.text("demand")), sheet.line().id());
    return new SurveyFindings(sheet.line().households(), sheet.line().answered(), sheet.line().rate(), SurveyForms.together(sheet.questions(), sheet.weights(), answers, demands, withWords));
  }

  public void handed(long survey, int question, int option, String demand, String by) {
    Sql.on(database).update("insert into projects.survey_demand (survey, question, option, demand, handed_by, handed_at) values (?, ?, ?, ?, ?, ?) on conflict (survey, question, option) do nothing",
        survey, question, option, demand, by, now());
  }

  public byte[] workbook(SurveySheet sheet, String who) {
    var columns = new java.util.ArrayList<>(List.of(OutColumn.text("回执", 16), OutColumn.text("方式", 8)));
    for (int i = 0; i < sheet.questions().size(); i++) columns.add(OutColumn.text((i + 1) + ". " + sheet.questions().get(i).getText(), 40));
    try (var out = new SheetOut(sheet.line().title(), sheet.line().number() + " · " + who + " · " + ChinaTime.local(now()).toString().substring(0, 16).replace('T', ' '), columns)) {
      Sql.on(database).list("select receipt, way, answers from projects.survey_answer where survey = ? order by receipt", row -> {
        var cells = new java.util.ArrayList<Object>(List.of(row.text("receipt"), row.text("way").equals("PAPER") ? "纸质" : "户码"));
        var answers = SurveyForms.answers(row.text("answers"));
        for (int no = 1; no <= sheet.questions().size(); no++) cells.add(said(sheet.questions().get(no - 1), answers.getOrDefault(no, List.of())));
        out.row(cells);
        return null;
      }, sheet.line().id());
      return out.bytes();
    }
  }

  private static String said(Question question, List<String> said) {
    return question.getKind().choosing() ? String.join("、", said.stream().map(one -> question.getOptions().get(Integer.parseInt(one) - 1)).toList()) : said.isEmpty() ? "" : said.get(0);
  }

  public Instant now() { return clock.instant(); }
}
