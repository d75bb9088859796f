package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.TemplateLine;

/** The phases of a project on one ribbon: those before it, as the deliberation wrote them down, and those of its template. */
@ApplicationScoped
class Ribbon {

  /** Phases before there is a project, with the question that finds their day by the item. */
  private static final List<String[]> BEFORE = List.of(
      new String[] {"DEMAND", "min(d.entered_at)", " left join projects.proposal_demand x on x.proposal = i.proposal left join projects.demand d on d.id = x.demand"},
      new String[] {"PARTY_PROPOSAL", "min(s.at)", " left join projects.deliberation_step s on s.thing = 'proposal' and s.subject = i.proposal and s.move = 'PROPOSE'"},
      new String[] {"HEARING", "min(m.held_at)", " left join projects.meeting_item mi on mi.proposal = i.proposal left join projects.meeting m on m.id = mi.meeting and m.status = 'CONFIRMED' and m.body in (select id from projects.body where kind in ('HEARING', 'TWO_COMMITTEES'))"},
      new String[] {"COUNCIL_RESOLVED", "min(r.decided_on)::timestamptz", " left join projects.resolution r on r.id = i.resolution"},
      new String[] {"PUBLICITY", "min(u.from_day)::timestamptz", " left join projects.publicity u on u.resolution = i.resolution and u.kind = 'RESOLUTION'"});

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  List<ProjectSheet.Phase> of(long project, String item, ProjectState status, TemplateLine template) {
    var sql = Sql.on(database);
    var all = new ArrayList<ProjectSheet.Phase>();
    for (var phase : BEFORE) all.add(new ProjectSheet.Phase(phase[0], "done", day(sql, phase, item)));
    var reached = new EnumMap<ProjectState, LocalDate>(ProjectState.class);
    sql.list("select to_status, max(at) as at from projects.project_step where project = ? and from_status is distinct from to_status group by to_status",
        row -> reached.put(ProjectState.valueOf(row.text("to_status")), ChinaTime.local(row.instant("at")).toLocalDate()), project);
    var phases = shown(template, reached, status);
    int at = place(phases, status);
    for (int i = 0; i < phases.size(); i++) all.add(new ProjectSheet.Phase(phases.get(i).name(), i < at ? "done" : i == at ? "now" : "open", i <= at ? reached.get(phases.get(i)) : null));
    if (status == ProjectState.STOPPED) all.add(new ProjectSheet.Phase(status.name(), "now", reached.get(status)));
    return all;
  }

  /** Tender or entrusting: the way it went, or may go. */
  private static List<ProjectState> shown(TemplateLine template, EnumMap<ProjectState, LocalDate> reached, ProjectState status) {
    boolean entrusted = status == ProjectState.ENTRUST || reached.containsKey(ProjectState.ENTRUST) && !reached.containsKey(ProjectState.TENDER);
    return template.phases().stream().filter(phase -> phase != (entrusted ? ProjectState.TENDER : ProjectState.ENTRUST) || !template.has(ProjectState.TENDER)).toList();
  }

  /** The phase it stands at; a stopped one stands nowhere. */
  private static int place(List<ProjectState> phases, ProjectState status) {
    int at = -1;
    for (int i = 0; i < phases.size(); i++) if (phases.get(i).compareTo(status) <= 0 && status != ProjectState.STOPPED) at = i;
    return at;
  }

  private static LocalDate day(Sql sql, String[] phase, String item) {
    var at = sql.list("select " + phase[1] + " as day from projects.resolution_item i" + phase[2] + " where i.item = ?", row -> row.instant("day"), item).get(0);
    return at == null ? null : ChinaTime.local(at).toLocalDate();
  }
}
