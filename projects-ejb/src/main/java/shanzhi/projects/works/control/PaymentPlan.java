package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.PaymentSettled;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.projects.works.entity.Project;
import shanzhi.projects.works.entity.ProjectMove;

/** The instalments of a contract: parts of it by the template, the last one takes what is left over, so that they always come to the contract. */
@ApplicationScoped
public class PaymentPlan {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;

  /** A line of a plan and whether it is paid already. */
  public record Standing(Line line, boolean paid) {}

  /** One line of a plan. */
  public record Line(int no, String title, BigDecimal percent, BigDecimal amount, ProjectState after) {}

  /** Parts of an amount in cents; the last takes the rest. */
  public static List<Line> divide(BigDecimal amount, List<TemplateLine.Part> parts) {
    var lines = new ArrayList<Line>();
    var left = amount;
    for (var part : parts) {
      boolean last = lines.size() == parts.size() - 1;
      var share = last ? left : amount.multiply(part.percent()).divide(HUNDRED, 2, RoundingMode.DOWN);
      left = left.subtract(share);
      lines.add(new Line(part.no(), part.title(), part.percent(), share, part.after()));
    }
    return lines;
  }

  /** The parts of a contract of which some money is paid already, the first ones first; a part that is paid by half becomes two lines. */
  public static List<Standing> standing(BigDecimal amount, List<TemplateLine.Part> parts, BigDecimal paid) {
    var lines = new ArrayList<Standing>();
    var left = paid;
    for (var line : divide(amount, parts)) {
      var before = line.amount().min(left);
      left = left.subtract(before);
      var rest = line.amount().subtract(before);
      if (before.signum() > 0) lines.add(new Standing(new Line(lines.size() + 1, line.title(), rest.signum() == 0 ? line.percent() : null, before, line.after()), true));
      if (rest.signum() > 0) lines.add(new Standing(new Line(lines.size() + 1, line.title(), before.signum() == 0 ? line.percent() : null, rest, line.after()), false));
    }
    return lines;
  }

  /** Whether the phase an instalment waits for is reached; one that the template does not have counts as reached with the next it has. */
  public static boolean due(ProjectState after, ProjectState status, TemplateLine template) {
    if (status == ProjectState.STOPPED || status == ProjectState.SETTLED || !status.contracted()) return false;
    var phase = template.has(after) ? after : template.phases().stream().filter(one -> one.compareTo(after) > 0).findFirst().orElse(after);
    return status.compareTo(phase) >= 0;
  }

  public void lay(Project project, TemplateLine template) {
    for (var line : divide(project.contractAmount(), template.parts())) put(project, line, project.item());
  }

  /** The plan of a contract that was signed and partly paid elsewhere. @param day on which what was paid is booked */
  void layTakenOver(Project project, TemplateLine template, BigDecimal paid, LocalDate day) {
    for (var one : standing(project.contractAmount(), template.parts(), paid)) {
      put(project, one.line(), project.item());
      if (one.paid()) sql().update("update projects.project_instalment set paid_on = ? where project = ? and no = ?", day, project.id(), one.line().no());
    }
  }

  private void put(Project project, Line line, String item) {
    sql().update("insert into projects.project_instalment (project, no, title, percent, amount, item, after) values (?, ?, ?, ?, ?, ?, ?)", project.id(), line.no(), line.title(), line.percent(), line.amount(),
        item, line.after());
  }

  /** One more, for what a new resolution added; it is paid when the work is accepted. */
  public void add(Project project, String item, BigDecimal amount) {
    int no = 1 + (int) sql().number("select coalesce(max(no), 0) from projects.project_instalment where project = ?", project.id());
    put(project, new Line(no, "变更追加", null, amount, ProjectState.ACCEPTANCE), item);
  }

  /** What nobody has asked for yet grows or shrinks, the last one first. @throws Refusal project.change-below-asked (409) */
  public void shift(Project project, BigDecimal by) {
    record Open(int no, BigDecimal amount) {}
    var open = sql().list("""
        select n.no, n.amount from projects.project_instalment n left join projects.payment y on y.number = n.payment
         where n.project = ? and n.item = ? and n.paid_on is null and (n.payment is null or y.state = 'REFUSED') order by n.no desc""", row -> new Open(row.number("no"), row.as("amount", BigDecimal.class)), project.id(), project.item());
    Refusal.unless(!open.isEmpty(), "project.change-below-asked", project.number());
    var left = by;
    for (var one : open) {
      var now = one.amount().add(left).max(BigDecimal.ZERO);
      left = left.subtract(now.subtract(one.amount()));
      sql().update("update projects.project_instalment set amount = ? where project = ? and no = ?", now, project.id(), one.no());
      if (left.signum() == 0) return;
    }
    throw Refusal.conflict("project.change-below-asked", project.number());
  }

  /** The bank has paid: the instalment is done, in the same transaction. Payments of items that belong to no project are nobody's here. */
  void paid(@Observes PaymentSettled settled) {
    record Hit(long project, int no) {}
    var hit = sql().one("select project, no from projects.project_instalment where payment = ?", row -> new Hit(row.big("project"), row.number("no")), settled.paymentNumber());
    if (hit.isEmpty()) return;
    var project = desk.take(hit.get().project());
    sql().update("update projects.project_instalment set paid_on = (select settled_on from projects.payment where number = ?) where project = ? and no = ?", settled.paymentNumber(), hit.get().project(), hit.get().no());
    desk.go(project, ProjectMove.PAID, settled.paymentNumber() + " · " + settled.amount().toPlainString());
  }

  private Sql sql() { return Sql.on(database); }
}
