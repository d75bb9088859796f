package shanzhi.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Rights;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.BodyRule;
import shanzhi.projects.deliberation.boundary.ClauseRow;
import shanzhi.projects.deliberation.boundary.CostKind;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.DeliberationRules;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.ScreenTest;
import shanzhi.projects.deliberation.boundary.SetClause;
import shanzhi.projects.deliberation.boundary.SetQuorum;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.ProjectTemplates;
import shanzhi.projects.works.boundary.SetTemplate;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 资金议事规则: three lists of dated rows, and the one that is being changed; the single figures and the formulas beside them are kept by {@link KeepPolicy} and {@link KeepFormulas}. */
@Named
@ViewScoped
public class KeepFundRules implements Serializable {

  private static final List<String> TABS = List.of("quorums", "clauses", "templates", "figures", "formulas");
  /** Steps a procedure may have, in their order. */
  private static final List<ProjectState> STEPS = List.of(ProjectState.TOWN_FILED, ProjectState.TENDER, ProjectState.ENTRUST, ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.MIDTERM, ProjectState.ACCEPTANCE,
      ProjectState.EVALUATED, ProjectState.SETTLED);

  @Inject DeliberationRules rules;
  @Inject ProjectTemplates templates;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  private String tab = "quorums";
  private String doing;
  private SetQuorum quorum;
  private SetTemplate template;
  private ProjectState[] phases = {};
  private String code;
  private ScreenTest test;
  private String clause;
  private String words;
  private CostKind[] costs = {};
  private Integer confirming;
  private LocalDate from;
  private String source;

  @PostConstruct void start() { leave(); }

  /** Nothing is being changed. */
  public void leave() {
    doing = null;
    confirming = null;
    source = null;
    from = times.getToday().plusDays(1);
  }

  public void begin() {
    leave();
    doing = tab;
    quorum = new SetQuorum();
    template = new SetTemplate();
    template.getParts().add(new SetTemplate.Part());
    phases = STEPS.toArray(ProjectState[]::new);
    code = clause = words = null;
    test = ScreenTest.PRIVATE_COST;
    costs = new CostKind[0];
  }

  public void changeQuorum(BodyRule row) {
    begin();
    quorum = SetQuorum.of(row);
  }

  public void changeTemplate(TemplateLine row) {
    begin();
    template = SetTemplate.of(row);
    phases = row.phases().toArray(ProjectState[]::new);
  }

  public void changeClause(ClauseRow row) {
    begin();
    code = row.clause().code();
    test = row.clause().test();
    clause = row.clause().text();
    words = String.join("、", row.clause().words());
    costs = row.clause().costs().toArray(CostKind[]::new);
  }

  public void askQuorum(BodyRule row) {
    leave();
    doing = "confirm";
    confirming = row.id();
  }

  public void askClause(ClauseRow row) {
    leave();
    doing = "end";
    code = row.clause().code();
  }

  public void save() {
    switch (doing) {
      case "quorums" -> {
        quorum.setFrom(from);
        quorum.setSource(source);
        rules.quorum(quorum);
        Notes.done("frule.done", from);
      }
      case "clauses" -> {
        rules.clause(new SetClause(code, test, clause, words == null ? List.of() : Arrays.stream(words.split("[、，,;；\\s]+")).filter(word -> !word.isBlank()).toList(), List.of(costs), from, source));
        Notes.done("frule.done", from);
      }
      case "templates" -> {
        template.setPhases(new ArrayList<>(STEPS.stream().filter(Arrays.asList(phases)::contains).toList()));
        template.setFrom(from);
        template.setSource(source);
        templates.put(template);
        Notes.done("frule.done", from);
      }
      case "confirm" -> {
        rules.confirm(confirming, source);
        Notes.done("frule.done.confirmed");
      }
      default -> {
        rules.endClause(code, from);
        Notes.done("frule.done.ended");
      }
    }
    leave();
  }

  public void addPart() { template.getParts().add(new SetTemplate.Part(null, BigDecimal.TEN, ProjectState.ACCEPTANCE)); }
  public void dropPart() { if (template.getParts().size() > 1) template.getParts().remove(template.getParts().size() - 1); }

  /** past, current or coming. */
  public String stands(LocalDate first, LocalDate to) {
    var today = times.getToday();
    return first.isAfter(today) ? "coming" : to != null && !to.isAfter(today) ? "past" : "current";
  }

  public boolean isKeeper() { return jurisdiction.over(Rights.CATALOGUE_EDIT).isWhole(); }
  public List<BodyRule> getQuorums() { return rules.quorums(); }
  public List<ClauseRow> getClauses() { return rules.clauses(); }
  public List<TemplateLine> getTemplates() { return templates.all(); }
  public boolean isWaiting() { return rules.quorums().stream().anyMatch(one -> !one.confirmed()); }
  public List<String> getTabs() { return TABS; }
  public List<ProjectState> getSteps() { return STEPS; }
  public BodyKind[] getBodies() { return BodyKind.values(); }
  public Counting[] getCountings() { return Counting.values(); }
  public Matter[] getMatters() { return Matter.values(); }
  public ScreenTest[] getTests() { return ScreenTest.values(); }
  public CostKind[] getKindsOfCost() { return CostKind.values(); }
  public ItemKind[] getKinds() { return ItemKind.values(); }
  public String getTab() { return tab; }
  public void setTab(String tab) { if (TABS.contains(tab)) this.tab = tab; }
  public String getDoing() { return doing; }
  public SetQuorum getQuorum() { return quorum; }
  public SetTemplate getTemplate() { return template; }
  public ProjectState[] getPhases() { return phases; }
  public void setPhases(ProjectState[] phases) { this.phases = phases; }
  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public ScreenTest getTest() { return test; }
  public void setTest(ScreenTest test) { this.test = test; }
  public String getClause() { return clause; }
  public void setClause(String clause) { this.clause = clause; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public CostKind[] getCosts() { return costs; }
  public void setCosts(CostKind[] costs) { this.costs = costs; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
}
