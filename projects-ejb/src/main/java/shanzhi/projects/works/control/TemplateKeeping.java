package shanzhi.projects.works.control;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.SetTemplate;

/** Changes templates: the one that holds ends where the new one begins; projects keep theirs. */
@ApplicationScoped
public class TemplateKeeping {

  private static final BigDecimal WHOLE = new BigDecimal("100");
  /** Where each phase stands; tender and entrusting stand at one place. */
  static final Map<ProjectState, Integer> PLACES = Map.of(ProjectState.TOWN_FILED, 1, ProjectState.TENDER, 2, ProjectState.ENTRUST, 2, ProjectState.CONTRACT, 3, ProjectState.EXECUTING, 4, ProjectState.MIDTERM, 5,
      ProjectState.ACCEPTANCE, 6, ProjectState.EVALUATED, 7, ProjectState.SETTLED, 8);
  /** Without these no project comes to an end, or money goes out that nobody looked after. */
  private static final List<ProjectState> NEEDED = List.of(ProjectState.TOWN_FILED, ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.ACCEPTANCE, ProjectState.EVALUATED, ProjectState.SETTLED);
  private static final EnumSet<ProjectState> PAYING = EnumSet.of(ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.MIDTERM, ProjectState.ACCEPTANCE, ProjectState.EVALUATED);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  public void put(SetTemplate wanted) {
    Refusal.unless(jurisdiction.over(CATALOGUE_EDIT).isWhole(), "fundrule.whole-only");
    if (wanted.getFrom().isBefore(desk.today())) throw Refusal.invalid("fundrule.past", wanted.getFrom());
    check(wanted);
    sql().number("select 1 from (select pg_advisory_xact_lock(hashtextextended('works templates', 0))) taken");
    record Before(String kind, boolean standard) {}
    var before = sql().list("select kind, standard from projects.works_template where code = ? order by valid_from desc limit 1", row -> new Before(row.text("kind"), row.yes("standard")), wanted.getCode()).stream().findFirst();
    if (before.isPresent() && !before.get().kind().equals(wanted.getKind().name())) throw Refusal.invalid("template.other-kind", wanted.getCode());
    Refusal.unless(sql().number("select count(*) from projects.works_template where code = ? and valid_from >= ?", wanted.getCode(), wanted.getFrom()) == 0, "fundrule.later", wanted.getFrom());
    sql().update("update projects.works_template set valid_to = ? where code = ? and (valid_to is null or valid_to > ?)", wanted.getFrom(), wanted.getCode(), wanted.getFrom());
    int id = (int) sql().number("select coalesce(max(id), 0) + 1 from projects.works_template");
    sql().update("insert into projects.works_template (id, code, title, title_en, kind, standard, photos, planner, valid_from, source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, wanted.getCode(), wanted.getTitle().strip(),
        wanted.getTitleEn().strip(), wanted.getKind(), before.map(Before::standard).orElse(false), wanted.isPhotos(), wanted.isPlanner(), wanted.getFrom(), wanted.getSource().strip());
    sql().batch("insert into projects.works_phase (template, position, phase) values (?, ?, ?)", wanted.getPhases().stream().distinct().map(phase -> new Object[] {id, PLACES.get(phase), phase}).toList());
    int no = 0;
    for (var part : wanted.getParts()) {
      sql().update("insert into projects.works_instalment (template, no, title, percent, after) values (?, ?, ?, ?, ?)", id, ++no, part.getTitle().strip(), part.getPercent(), part.getAfter());
    }
    audit.record("rule.template", "works-template", wanted.getCode(), null, null, Map.of("id", id, "from", wanted.getFrom().toString(), "source", wanted.getSource().strip()));
  }

  /** @throws Refusal template.phase-missing, template.phase-odd, template.percent, template.part-phase (400) */
  static void check(SetTemplate wanted) {
    var phases = wanted.getPhases();
    for (var phase : NEEDED) if (!phases.contains(phase)) throw Refusal.invalid("template.phase-missing", phase);
    if (!phases.contains(ProjectState.TENDER) && !phases.contains(ProjectState.ENTRUST)) throw Refusal.invalid("template.phase-missing", ProjectState.TENDER);
    for (var phase : phases) if (!PLACES.containsKey(phase)) throw Refusal.invalid("template.phase-odd", phase);
    var sum = wanted.getParts().stream().map(SetTemplate.Part::getPercent).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) throw Refusal.invalid("template.percent", sum.stripTrailingZeros().toPlainString());
    for (var part : wanted.getParts()) {
      if (!PAYING.contains(part.getAfter()) || !phases.contains(part.getAfter())) throw Refusal.invalid("template.part-phase", part.getTitle(), part.getAfter());
    }
  }

  private Sql sql() { return Sql.on(database); }
}
