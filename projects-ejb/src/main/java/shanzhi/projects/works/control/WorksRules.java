package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.TemplateLine;

/** Templates as they hold on a day. */
@ApplicationScoped
public class WorksRules {

  private static final String TEMPLATE = "select * from projects.works_template t where ";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** Those that hold on a day. */
  public List<TemplateLine> templates(LocalDate day) { return lines(TEMPLATE + "t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?) order by t.id", day, day); }

  /** Every row, past and future ones too. */
  public List<TemplateLine> everyTemplate() { return lines(TEMPLATE + "true order by t.kind, t.code, t.valid_from desc"); }

  /** @param code null for the standard one; @throws Refusal project.unknown-template (400) for one that does not exist or is for another kind */
  public TemplateLine template(ItemKind kind, String code, LocalDate day) {
    return templates(day).stream().filter(one -> one.kind() == kind && (code == null || code.isBlank() ? one.standard() : one.code().equals(code.strip()))).findFirst()
        .orElseThrow(() -> Refusal.invalid("project.unknown-template", code == null ? kind : code));
  }

  /** The one that a project keeps. */
  public TemplateLine template(int id) { return lines(TEMPLATE + "t.id = ?", id).get(0); }

  public Set<ProjectState> phases(int template) {
    var all = EnumSet.noneOf(ProjectState.class);
    all.addAll(template(template).phases());
    return all;
  }

  private List<TemplateLine> lines(String query, Object... args) {
    var phases = new HashMap<Integer, List<ProjectState>>();
    sql().list("select template, phase from projects.works_phase order by template, position, phase desc", row -> phases.computeIfAbsent(row.number("template"), none -> new ArrayList<>())
        .add(ProjectState.valueOf(row.text("phase"))));
    Map<Integer, List<TemplateLine.Part>> parts = new HashMap<>();
    sql().list("select * from projects.works_instalment order by template, no", row -> parts.computeIfAbsent(row.number("template"), none -> new ArrayList<>())
        .add(new TemplateLine.Part(row.number("no"), row.text("title"), row.as("percent", BigDecimal.class), ProjectState.valueOf(row.text("after")))));
    return sql().list(query, row -> new TemplateLine(row.number("id"), row.text("code"), row.text("title"), row.text("title_en"), ItemKind.valueOf(row.text("kind")), row.yes("standard"), row.yes("photos"),
        row.yes("planner"), List.copyOf(phases.getOrDefault(row.number("id"), List.of())), List.copyOf(parts.getOrDefault(row.number("id"), List.of())), row.as("valid_from", LocalDate.class),
        row.as("valid_to", LocalDate.class), row.text("source")), args);
  }

  private Sql sql() { return Sql.on(database); }
}
