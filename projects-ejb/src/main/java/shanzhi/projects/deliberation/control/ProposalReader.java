package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.CostKind;
import shanzhi.projects.deliberation.boundary.FileLine;
import shanzhi.projects.deliberation.boundary.Hit;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.MeetingStatus;
import shanzhi.projects.deliberation.boundary.PathLine;
import shanzhi.projects.deliberation.boundary.ProposalLine;
import shanzhi.projects.deliberation.boundary.ProposalQuery;
import shanzhi.projects.deliberation.boundary.ProposalSheet;
import shanzhi.projects.deliberation.boundary.ProposalStatus;
import shanzhi.projects.deliberation.boundary.ScreenTest;
import shanzhi.projects.deliberation.boundary.StepKind;
import shanzhi.projects.deliberation.entity.Proposal;
import shanzhi.projects.deliberation.entity.ProposalMove;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.control.GroundSql;

/** Turns rows of proposals into what pages show. */
@ApplicationScoped
public class ProposalReader {

  static final String LINE = """
      select p.*, case when p.status = 'IN_COURSE' then s.step end as step,
             (select i.item from projects.resolution_item i join projects.resolution r on r.id = i.resolution where i.proposal = p.id and r.status <> 'SET_ASIDE' limit 1) as item
        from projects.proposal p left join projects.path_step s on s.path = p.path and s.position = p.position where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject DemandReader demands;
  @Inject RuleBook rules;
  @Inject Files files;

  public Page<ProposalLine> ledger(ProposalQuery query, Reach reach) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reach.sql(GroundSql.of("p"), args));
    GroundSql.within("p", query.area(), where, args);
    GroundSql.holds(query.text(), where, args, "p.number", "p.title");
    GroundSql.is("p.status = ?", query.status(), where, args);
    GroundSql.is("p.status = 'IN_COURSE' and exists (select from projects.path_step x where x.path = p.path and x.position = p.position and x.step = ?)", query.step(), where, args);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from projects.proposal p where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(Math.max(0, Math.min(query.rows(), 100)));
    args.add(Math.max(0, Math.min(query.offset(), Page.CAP)));
    return Page.of(Sql.on(database).list(LINE + where + " order by p.id desc limit ? offset ?", ProposalReader::line, args), count);
  }

  static ProposalLine line(Sql.Row row) throws SQLException {
    var step = row.text("step");
    return new ProposalLine(row.big("id"), row.text("number"), row.number("version"), row.text("community"), row.text("title"), ItemKind.valueOf(row.text("kind")),
        ItemPurpose.valueOf(row.text("purpose")), FundSource.valueOf(row.text("source")), row.number("year"), row.as("amount", BigDecimal.class),
        ProposalStatus.valueOf(row.text("status")), step == null ? null : StepKind.valueOf(step), row.text("item"), row.instant("drawn_up_at"));
  }

  public ProposalSheet sheet(Proposal proposal) {
    var sql = Sql.on(database);
    long id = proposal.id();
    record Rest(int round, ProposalLine line) {}
    var rest = sql.one(LINE + "p.id = ?", row -> new Rest(row.number("round"), line(row)), id).orElseThrow();
    var said = proposal.says();
    var path = rules.path(proposal.path());
    var screened = sql.list("select max(at) as at from projects.screening where proposal = ?", row -> row.instant("at"), id).get(0);
    return new ProposalSheet(rest.line(), said.content(), said.ownShare(), said.matter(), said.privateCost(), said.otherLiable(), said.governmentDuty(), rest.round(), path,
        proposal.position(), sql.list("select * from projects.proposal_cost where proposal = ? order by no",
            row -> new ProposalSheet.Cost(CostKind.valueOf(row.text("kind")), row.text("name"), row.as("amount", BigDecimal.class)), id),
        demands.of(id), screened, hits(id, screened), votes(id), files(proposal), desk.steps(proposal), actions(proposal, path));
  }

  private List<Hit> hits(long id, Instant at) {
    if (at == null) return List.of();
    return Sql.on(database).list("select * from projects.screening where proposal = ? and at = ? and clause is not null order by clause",
        row -> new Hit(row.text("clause"), ScreenTest.valueOf(row.text("test")), row.text("clause_text"), row.text("found"), row.text("source")), id, at);
  }

  private List<ProposalSheet.Vote> votes(long id) {
    return Sql.on(database).list("""
        select m.number, m.held_at, m.status, b.name, b.kind, i.* from projects.meeting_item i join projects.meeting m on m.id = i.meeting join projects.body b on b.id = m.body
         where i.proposal = ? and m.status <> 'CANCELLED' order by m.held_at, m.id""",
        row -> new ProposalSheet.Vote(row.text("number"), row.text("name"), BodyKind.valueOf(row.text("kind")), row.instant("held_at"), MeetingStatus.valueOf(row.text("status")),
            row.as("votes_for", Integer.class), row.as("votes_against", Integer.class), row.as("abstained", Integer.class), row.as("need", Integer.class),
            row.text("status").equals("CONFIRMED") ? row.as("passed", Boolean.class) : null), id);
  }

  private List<FileLine> files(Proposal proposal) {
    return files.of(ProposalWork.subject(proposal)).stream().map(file -> new FileLine(file.id(), file.kind(), file.name(), file.picture(), file.keptAt())).toList();
  }

  /** What the desk of the community may do; the rest comes from meetings and publicities. */
  private List<String> actions(Proposal proposal, PathLine path) {
    if (!desk.covers(Rights.DELIBERATION_EDIT, proposal.community())) return List.of();
    var step = path.at(proposal.position()).map(PathLine.Step::kind).orElse(null);
    var actions = new ArrayList<>(ProposalMove.from(proposal.status()).stream().filter(move -> move.by() == ProposalMove.By.CLERK)
        .filter(move -> move != ProposalMove.PROPOSE || step == StepKind.PARTY_PROPOSAL).map(Enum::name).toList());
    if (proposal.status() == ProposalStatus.IN_COURSE && step != StepKind.PARTY_PROPOSAL) actions.add("CALL");
    return actions;
  }
}
