package shanzhi.projects.works.control;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.PAYMENT_REQUEST;
import static shanzhi.kernel.Rights.PROJECT_ACCEPT;
import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_FILE;
import static shanzhi.kernel.Rights.PROJECT_READ;
import static shanzhi.kernel.Rights.PROJECT_REVIEW;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.entity.Project;
import shanzhi.projects.works.entity.ProjectMove;

/** What every verb here begins and ends with: may the caller, has nobody been quicker, is it possible now, and what was done is written down. */
@ApplicationScoped
public class ProjectDesk {

  private static final Map<ProjectMove.Actor, String> RIGHTS = Map.of(ProjectMove.Actor.COMMUNITY, PROJECT_EDIT, ProjectMove.Actor.TOWN, PROJECT_FILE, ProjectMove.Actor.REVIEWERS, PROJECT_REVIEW,
      ProjectMove.Actor.COMMITTEE, PROJECT_ACCEPT, ProjectMove.Actor.ASKER, PAYMENT_REQUEST, ProjectMove.Actor.BOOKKEEPER, FUND_EDIT);

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Areas areas;
  @Inject Files files;
  @Inject WorksRules rules;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** @throws Refusal area.out-of-reach (404), project.not-a-community (400) */
  public Project.Ground ground(String community) {
    jurisdiction.require(PROJECT_EDIT, Territory.of(community));
    return placed(community);
  }

  /** Where a community lies, whoever asks. @throws Refusal project.not-a-community (400) */
  Project.Ground placed(String community) {
    var tree = areas.today();
    if (tree.get(community).level() != Level.COMMUNITY) throw Refusal.invalid("project.not-a-community", community);
    return new Project.Ground(tree.at(Level.COUNTY, community), tree.at(Level.TOWN, community), community);
  }

  /** Id and community of a project the caller may read. @throws Refusal project.unknown (404) */
  public Found found(String number) {
    return Sql.on(database).one("select id, community from projects.project where number = ?", row -> new Found(row.big("id"), row.text("community")), String.valueOf(number))
        .filter(one -> covers(PROJECT_READ, one.community())).orElseThrow(() -> Refusal.unknown("project.unknown", String.valueOf(number)));
  }

  public record Found(long id, String community) {}

  /**
   * To be moved, locked.
   *
   * @throws Refusal project.unknown (404) also out of reach; changed-by-someone-else, project.move-not-allowed (409)
   */
  public Project open(String number, int version, ProjectMove move) {
    if (move.money()) purses(String.valueOf(number));
    var project = find(number).filter(one -> covers(RIGHTS.get(move.actor()), one.community())).orElseThrow(() -> Refusal.unknown("project.unknown", String.valueOf(number)));
    if (project.version() != version) throw Refusal.stale(project.number(), new Changes(version, project.version(), since(project, version), List.of()));
    possible(project, move);
    return project;
  }

  private void purses(String number) {
    Sql.on(database).list("""
        select u.id from projects.purse u where u.id in (select c.purse from projects.project p join projects.project_item i on i.project = p.id
          join projects.commitment c on c.item = i.item or c.own_of = i.item where p.number = ?) order by u.id for update""", row -> row.big("id"), number);
  }

  /** To be moved by what happens elsewhere, locked, whatever its version and whoever calls. */
  public Project take(long id) { return em.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE); }

  private Optional<Project> find(String number) {
    return em.createQuery("select x from Project x where x.number = :number", Project.class).setParameter("number", String.valueOf(number)).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream().findFirst();
  }

  /** @throws Refusal project.move-not-allowed (409) naming what is allowed */
  public void possible(Project project, ProjectMove move) {
    var phases = phases(project);
    Refusal.unless(move.possibleIn(project.status(), phases), "project.move-not-allowed", project.number(), project.status(), move, ProjectMove.from(project.status(), phases));
  }

  public Set<ProjectState> phases(Project project) { return rules.phases(project.template()); }

  /** The files of an act belong to the project from here on. */
  public void attach(Project project, ActOnProject act) { attach(project, act.getFilesKind(), act.getFiles()); }

  public void attach(Project project, String kind, List<Long> which) { if (!which.isEmpty()) files.attach(which, new Subject("project", project.number()), kind); }

  public void keepNew(Project project) {
    em.persist(project);
    write(project, ProjectMove.OPEN, null, null);
  }

  /** A phase that was reached before the project came here. */
  record Reached(ProjectState state, Instant at) {}

  /** Keeps what was begun elsewhere: the phases whose days are known, then the takeover itself. */
  void keepTakenOver(Project project, List<Reached> phases, String evidence) {
    em.persist(project);
    var steps = phases.stream().map(phase -> Map.entry(project.step(), phase)).toList();
    write(project, ProjectMove.TAKE_OVER, project.status(), evidence);
    for (var step : steps) {
      Sql.on(database).update("insert into projects.project_step (project, no, at, move, to_status, actor, version) values (?, ?, ?, ?, ?, ?, ?)", project.id(), step.getKey(), step.getValue().at(),
          ProjectMove.TAKE_OVER, step.getValue().state(), jurisdiction.caller(), project.version());
    }
  }

  /** Makes the move and writes it down. @param words null where nothing was said */
  public void go(Project project, ProjectMove move, String words) {
    var from = project.status();
    project.go(move, phases(project));
    write(project, move, from, words);
  }

  private void write(Project project, ProjectMove move, ProjectState from, String words) {
    int no = project.step();
    em.flush();
    Sql.on(database).update("insert into projects.project_step (project, no, at, move, from_status, to_status, actor, words, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        project.id(), no, now(), move, from == null ? null : from.name(), project.status(), jurisdiction.caller(), words, project.version());
    var after = new HashMap<String, Object>(Map.of("status", project.status().name()));
    if (words != null) after.put("words", words);
    audit.record("project." + move.word(), "project", project.number(), project.community(), from == null ? null : Map.of("status", from.name()), after);
    outbox.put(OnProjectMoved.TOPIC, project.number() + "#" + no, Map.of("project", project.number(), "move", move.name()));
  }

  private List<Changes.Step> since(Project project, int version) {
    return Sql.on(database).list("""
        select s.*, coalesce(a.display_name, s.actor) as who from projects.project_step s left join foundation.account a on a.username = s.actor
         where s.project = ? and s.version > ? order by s.no""",
        row -> new Changes.Step(row.instant("at"), row.text("who"), "ProjectMove." + row.text("move"), "ProjectState." + row.text("to_status"), row.text("words")), project.id(), version);
  }

  /** The right that a move takes; null for what the suite does itself. */
  public static String right(ProjectMove move) { return RIGHTS.get(move.actor()); }

  public void flush() { em.flush(); }

  public String caller() { return jurisdiction.caller(); }

  public Set<String> identities() { return jurisdiction.identities(); }

  public boolean covers(String right, String community) { return right != null && jurisdiction.covers(right, Territory.of(community)); }

  public Instant now() { return clock.instant().truncatedTo(ChronoUnit.MICROS); }

  public LocalDate today() { return ChinaTime.today(clock); }
}
