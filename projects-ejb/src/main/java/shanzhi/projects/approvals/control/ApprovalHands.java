package shanzhi.projects.approvals.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.ApprovalLine;

/** Who took which step: before those that wait, and by one person. */
@ApplicationScoped
public class ApprovalHands {

  private static final Map<ApprovalKind, String> STEPS = Map.of(
      ApprovalKind.PAYMENT, """
          select y.number, s.deed, s.actor, s.at from projects.payment_step s join projects.payment y on y.id = s.payment where y.number = any(?) order by s.id""",
      ApprovalKind.PROJECT, """
          select p.number, s.move as deed, s.actor, s.at from projects.project_step s join projects.project p on p.id = s.project
           where p.number = any(?) and s.from_status is not null and s.from_status <> s.to_status order by s.project, s.no""",
      ApprovalKind.POOL, "select id::text as number, 'draft' as deed, drafted_by as actor, drafted_at as at from projects.pool where id::text = any(?)",
      ApprovalKind.INCENTIVE, "select id::text as number, 'apply' as deed, applied_by as actor, applied_at as at from projects.incentive where id::text = any(?)",
      ApprovalKind.OBJECTION, """
          select p.number, 'OBJECT' as deed, o.entered_by as actor, o.entered_at as at from projects.objection o join projects.publicity p on p.id = o.publicity where p.number = any(?) order by o.id""",
      ApprovalKind.MEETING, """
          select m.number, s.move as deed, s.actor, s.at from projects.deliberation_step s join projects.meeting m on m.id = s.subject and s.thing = 'meeting' where m.number = any(?) and s.move <> 'CONFIRM'""",
      ApprovalKind.PAPER, """
          select v.number, 'READ' || e.reading as deed, e.entered_by as actor, max(e.entered_at) as at from projects.vote_paper_entry e join projects.vote v on v.id = e.vote where v.number = any(?)
           group by v.number, e.reading, e.entered_by""",
      ApprovalKind.POLICY, "select id::text as number, 'draft' as deed, drafted_by as actor, drafted_at as at from projects.policy_draft where id::text = any(?)",
      ApprovalKind.FORMULA, "select code as number, 'draft' as deed, drafted_by as actor, drafted_at as at from projects.formula where code = any(?)");

  private static final String DONE = """
      select * from (
        select 'PAYMENT' as kind, s.deed as step, y.number, c.title || ' · ' || y.milestone as title, u.community as area, y.amount, s.at
          from projects.payment_step s join projects.payment y on y.id = s.payment join projects.purse u on u.id = y.purse join projects.commitment c on c.item = y.item
         where s.actor = ? and s.deed <> 'request'
        union all
        select 'PROJECT', s.move, p.number, p.title, p.community, p.amount, s.at from projects.project_step s join projects.project p on p.id = s.project
         where s.actor = ? and s.move in ('FILE', 'SEND_BACK', 'ACCEPT', 'REJECT', 'PASS_MIDTERM', 'FAIL_MIDTERM', 'PASS_FINAL', 'FAIL_FINAL', 'SETTLE', 'STOP', 'EXTEND')
        union all
        select 'POOL', 'approve', o.id::text, o.document, o.area, o.amount, o.approved_at from projects.pool o where o.approved_by = ?
        union all
        select 'POOL', 'transfer', o.id::text, o.document, o.area, o.amount, o.transferred_at from projects.pool o where o.transferred_by = ?
        union all
        select 'MEETING', 'CONFIRM', m.number, m.title, m.community, null, s.at from projects.deliberation_step s join projects.meeting m on m.id = s.subject where s.thing = 'meeting' and s.actor = ? and s.move = 'CONFIRM'
        union all
        select 'PAPER', 'READ2', v.number, v.title, v.community, null, max(e.entered_at) from projects.vote_paper_entry e join projects.vote v on v.id = e.vote where e.entered_by = ? and e.reading = 2 group by v.id
        union all
        select 'PAPER', 'DECIDE', v.number, v.title, v.community, null, max(e.decided_at) from projects.vote_paper_decision e join projects.vote v on v.id = e.vote where e.decided_by = ? group by v.id
        union all
        select 'POLICY', case d.state when 'CONFIRMED' then 'confirm' else 'refuse' end, d.id::text, d.theme, null, null, d.decided_at from projects.policy_draft d where d.decided_by = ? and d.state <> 'WITHDRAWN'
        union all
        select 'FORMULA', 'confirm', f.code, f.title, null, null, f.confirmed_at from projects.formula f where f.confirmed_by = ?
        union all
        select 'INCENTIVE', 'review', i.id::text, i.title, i.community, i.granted, i.reviewed_at from projects.incentive i where i.reviewed_by = ?
        union all
        select 'OBJECTION', case when b.upheld then 'UPHOLD' else 'THAW' end, p.number, r.title, p.community, null, b.answered_at
          from projects.objection b join projects.publicity p on p.id = b.publicity join projects.resolution r on r.id = p.resolution where b.answered_by = ?) d
       order by at desc limit ?""";

  private static final int SHOWN = 3;

  private record Step(String number, ApprovalLine.Hand hand) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** The same lines, each with the steps before it. */
  public List<ApprovalLine> before(List<ApprovalLine> lines) {
    var hands = lines.stream().collect(Collectors.groupingBy(ApprovalLine::kind, Collectors.mapping(ApprovalLine::number, Collectors.toList()))).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, kind -> steps(kind.getKey(), kind.getValue())));
    return lines.stream().map(line -> line.with(last(hands.get(line.kind()).getOrDefault(line.number(), List.of())))).toList();
  }

  /** The long life of a project stands on its own page. */
  private static List<ApprovalLine.Hand> last(List<ApprovalLine.Hand> steps) { return List.copyOf(steps.subList(Math.max(0, steps.size() - SHOWN), steps.size())); }

  private Map<String, List<ApprovalLine.Hand>> steps(ApprovalKind kind, Collection<String> numbers) {
    return sql().list("select s.*, coalesce(a.display_name, s.actor) as who from (" + STEPS.get(kind) + ") s left join foundation.account a on a.username = s.actor order by s.at",
        row -> new Step(row.text("number"), new ApprovalLine.Hand(row.text("deed"), row.text("who"), row.instant("at"))), List.of(numbers))
        .stream().collect(Collectors.groupingBy(Step::number, Collectors.mapping(Step::hand, Collectors.toList())));
  }

  public List<ApprovalLine> done(String person, int rows) {
    return sql().list(DONE, row -> new ApprovalLine(ApprovalKind.valueOf(row.text("kind")), row.text("step"), row.text("number"), row.text("title"), row.text("area"), row.as("amount", BigDecimal.class), null, 1, List.of(), row.instant("at")),
        person, person, person, person, person, person, person, person, person, person, person, rows);
  }

  private Sql sql() { return Sql.on(database); }
}
