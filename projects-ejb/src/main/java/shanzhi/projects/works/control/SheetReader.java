package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.ReviewKind;
import shanzhi.projects.works.boundary.ReviewSide;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.projects.works.boundary.TenderKind;
import shanzhi.projects.works.boundary.TenderState;
import shanzhi.projects.works.entity.ProjectMove;

/** One project with everything, and what its reader may do now. */
@ApplicationScoped
public class SheetReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectReader reader;
  @Inject ProjectDesk desk;
  @Inject WorksRules rules;
  @Inject Ribbon ribbon;
  @Inject Files files;
  @Inject Clock clock;

  public ProjectSheet sheet(ProjectDesk.Found found) {
    long id = found.id();
    var line = reader.line(id);
    var template = rules.template((int) sql().number("select template from projects.project where id = ?", id));
    var tenders = tenders(id);
    var instalments = instalments(id, template, line.status());
    return new ProjectSheet(line, facts(id, template), ribbon.of(id, line.item(), line.status(), template), money(id), instalments, tenders, reviews(id), changes(id), findings(id), attached(line.number()),
        steps(id), actions(found, line.status(), template, tenders, instalments));
  }

  private ProjectSheet.Facts facts(long id, TemplateLine template) {
    return sql().one("select p.*, (select max(until_day) from projects.provider_bar b where b.credit_code = p.provider_code and until_day >= ?) as barred from projects.project p where p.id = ?",
        row -> new ProjectSheet.Facts(row.text("resolution"), ItemPurpose.valueOf(row.text("purpose")), row.text("charge"), row.text("goal"), row.text("place"), row.number("households"),
            row.text("lead"), row.text("planner"), row.text("provider_code"), row.text("contract_no"), row.as("contract_on", LocalDate.class), row.as("own_amount", BigDecimal.class),
            row.text("account_masked"), row.as("score", BigDecimal.class), row.as("passed", Boolean.class), row.as("carried_until", LocalDate.class), row.as("returned", BigDecimal.class),
            row.as("barred", LocalDate.class), template.photos(), template.planner()), ChinaTime.today(clock), id).orElseThrow();
  }

  private ProjectSheet.Money money(long id) {
    return sql().one("""
        select coalesce(sum(c.resolved) filter (where c.own_of is null), 0) as resolved, coalesce(sum(c.contracted) filter (where c.own_of is null), 0) as contracted,
               coalesce(sum(c.requested), 0) as requested, coalesce(sum(c.paid), 0) as paid, coalesce(sum(c.resolved) filter (where c.own_of is not null), 0) as own,
               coalesce(sum(c.paid) filter (where c.own_of is not null), 0) as own_paid,
               (select u.allocated from projects.project p join projects.commitment m on m.item = p.item join projects.purse u on u.id = m.purse where p.id = ?) as allocated,
               (select u.allocated - u.resolved from projects.project p join projects.commitment m on m.item = p.item join projects.purse u on u.id = m.purse where p.id = ?) as free
          from projects.project_item i join projects.commitment c on c.item = i.item or c.own_of = i.item where i.project = ?""",
        row -> new ProjectSheet.Money(row.as("resolved", BigDecimal.class), row.as("contracted", BigDecimal.class), row.as("requested", BigDecimal.class), row.as("paid", BigDecimal.class),
            row.as("own", BigDecimal.class), row.as("own_paid", BigDecimal.class), row.as("allocated", BigDecimal.class), row.as("free", BigDecimal.class)), id, id, id).orElseThrow();
  }

  private List<ProjectSheet.Instalment> instalments(long id, TemplateLine template, ProjectState status) {
    return sql().list("""
        select n.*, y.state from projects.project_instalment n left join projects.payment y on y.number = n.payment where n.project = ? order by n.no""", row -> {
          var after = ProjectState.valueOf(row.text("after"));
          return new ProjectSheet.Instalment(row.number("no"), row.text("title"), row.as("percent", BigDecimal.class), row.as("amount", BigDecimal.class), row.text("item"), after,
              PaymentPlan.due(after, status, template), row.text("payment"), row.text("state") == null ? null : PaymentState.valueOf(row.text("state")), row.as("paid_on", LocalDate.class));
        }, id);
  }

  private List<ProjectSheet.Tender> tenders(long id) {
    return sql().list("select * from projects.tender where project = ? order by round desc", row -> {
      var state = TenderState.valueOf(row.text("state"));
      return new ProjectSheet.Tender(row.big("id"), row.number("round"), TenderKind.valueOf(row.text("kind")), row.as("notice_on", LocalDate.class), row.as("closes_on", LocalDate.class),
          row.number("least_bidders"), row.as("own_percent", BigDecimal.class), row.text("scope"), row.text("words"), state, row.as("chosen", Long.class), row.text("reasons"),
          bids(row.big("id"), row.text("opened_by") != null));
    }, id);
  }

  /** Money stays shut until the bids are opened. */
  private List<ProjectSheet.Bid> bids(long tender, boolean opened) {
    return sql().list("select * from projects.bid where tender = ? order by " + (opened ? "amount, id" : "id"), row -> new ProjectSheet.Bid(row.big("id"), row.text("bidder"), row.text("credit_code"),
        row.text("leads"), row.text("scope"), opened ? row.as("amount", BigDecimal.class) : null, opened ? row.as("own_amount", BigDecimal.class) : null, opened ? row.text("words") : null,
        row.instant("entered_at")), tender);
  }

  private List<ProjectSheet.Review> reviews(long id) {
    return sql().list("select * from projects.project_review where project = ? order by id desc", row -> new ProjectSheet.Review(ReviewKind.valueOf(row.text("kind")), row.as("held_on", LocalDate.class),
        row.text("words"), row.as("completion", BigDecimal.class), row.as("funds", BigDecimal.class), row.as("participation", BigDecimal.class), row.as("satisfaction", BigDecimal.class),
        row.as("score", BigDecimal.class), row.yes("passed"), sql().list("select * from projects.project_reviewer where review = ? order by no",
            one -> new ProjectSheet.Reviewer(Masks.name(one.text("name")), ReviewSide.valueOf(one.text("side")), one.as("completion", BigDecimal.class), one.as("funds", BigDecimal.class),
                one.as("participation", BigDecimal.class), one.as("satisfaction", BigDecimal.class)), row.big("id"))), id);
  }

  private List<ProjectSheet.Change> changes(long id) {
    return sql().list("select * from projects.project_change where project = ? order by id desc", row -> new ProjectSheet.Change(row.as("before", BigDecimal.class), row.as("after", BigDecimal.class),
        row.as("percent", BigDecimal.class), row.text("purpose") == null ? null : ItemPurpose.valueOf(row.text("purpose")), row.text("item"), row.text("reason"), row.instant("made_at")), id);
  }

  /** Claims of its items, whoever entered them and where. */
  private List<ProjectSheet.Finding> findings(long id) {
    return sql().list("""
        select m.* from projects.claim m join projects.commitment c on c.item = m.item join projects.project_item i on i.item in (c.item, c.own_of) where i.project = ? order by m.id desc""",
        row -> new ProjectSheet.Finding(row.text("finding"), row.text("document"), row.as("amount", BigDecimal.class), row.as("recovered", BigDecimal.class), row.instant("entered_at")), id);
  }

  public List<ProjectSheet.Attached> attached(String number) {
    return files.of(new Subject("project", number)).stream().map(file -> new ProjectSheet.Attached(file.id(), file.kind(), file.name(), file.picture(), file.keptAt())).toList();
  }

  private List<ProjectSheet.Entry> steps(long id) {
    return sql().list("select s.*, coalesce(a.display_name, s.actor) as name from projects.project_step s left join foundation.account a on a.username = s.actor where s.project = ? order by s.no desc",
        row -> new ProjectSheet.Entry(row.number("no"), row.instant("at"), row.text("move"), ProjectState.valueOf(row.text("to_status")), row.text("actor"), row.text("name"), row.text("words")), id);
  }

  /** Moves that the state, the template and the caller's rights allow, and that have something to act on. */
  private List<String> actions(ProjectDesk.Found found, ProjectState status, TemplateLine template, List<ProjectSheet.Tender> tenders, List<ProjectSheet.Instalment> instalments) {
    var phases = java.util.EnumSet.noneOf(ProjectState.class);
    phases.addAll(template.phases());
    var tender = tenders.isEmpty() || tenders.get(0).state() == TenderState.CANCELLED ? null : tenders.get(0).state();
    var all = new ArrayList<String>();
    for (var move : ProjectMove.from(status, phases)) {
      if (!desk.covers(ProjectDesk.right(move), found.community())) continue;
      boolean able = switch (move) {
        case ENTER_BID, OPEN_BIDS -> tender == TenderState.RUNNING;
        case CHOOSE -> tender == TenderState.OPENED;
        case SIGN -> tender == TenderState.CHOSEN;
        case ASK_PAYMENT -> instalments.stream().anyMatch(one -> one.due() && one.open());
        default -> true;
      };
      if (able) all.add(move.word());
    }
    return all;
  }

  private Sql sql() { return Sql.on(database); }
}
