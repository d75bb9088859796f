package shanzhi.projects.deliberation.control;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.projects.deliberation.entity.Demand;
import shanzhi.projects.deliberation.entity.DemandMove;
import shanzhi.projects.deliberation.entity.Proposal;

/** The moves of a demand with what each of them needs. */
@ApplicationScoped
public class DemandWork {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;

  public String enter(EnterDemand wanted) {
    var ground = desk.ground(wanted.getCommunity(), DELIBERATION_EDIT);
    var ref = wanted.getOriginRef() == null || wanted.getOriginRef().isBlank() ? null : wanted.getOriginRef().strip();
    var known = ref == null ? null : known(wanted, ref);
    if (known != null) {
      var demand = desk.take(Demand.class, known);
      if (demand.status() == DemandStatus.OPEN && demand.households() != wanted.getHouseholds()) {
        demand.counted(wanted.getHouseholds());
        desk.write(demand, DemandMove.ENTER, DemandStatus.OPEN, null);
      }
      return demand.number();
    }
    var demand = new Demand(ground, wanted.getOrigin(), ref, wanted.getTitle().strip(), wanted.getText() == null || wanted.getText().isBlank() ? null : wanted.getText().strip(),
        wanted.getKind(), wanted.getHouseholds());
    demand.enteredBy(desk.caller(), desk.now());
    desk.keepNew(demand, "XQ", DemandMove.ENTER);
    return demand.number();
  }

  /** Whoever enters the same at the same time waits here. */
  private Long known(EnterDemand wanted, String ref) {
    var sql = Sql.on(database);
    sql.one("select pg_advisory_xact_lock(hashtextextended(?, 11))::text as locked", row -> row.text("locked"), wanted.getCommunity() + wanted.getOrigin() + ref);
    return sql.one("select id from projects.demand where community = ? and origin = ? and origin_ref = ?", row -> row.big("id"), wanted.getCommunity(), wanted.getOrigin(), ref).orElse(null);
  }

  public void merge(Demand demand, String into) {
    var other = desk.read(Demand.class, into);
    var from = demand.status();
    demand.go(DemandMove.MERGE);
    demand.mergeInto(desk.take(Demand.class, other.id()));
    desk.write(demand, DemandMove.MERGE, from, other.number());
  }

  public void go(Demand demand, DemandMove move, String words) {
    var from = demand.status();
    demand.go(move);
    desk.write(demand, move, from, words);
  }

  public void reopen(Demand demand, String words) {
    var holder = Sql.on(database).one("select p.number from projects.proposal_demand d join projects.proposal p on p.id = d.proposal where d.demand = ? and p.status <> 'WITHDRAWN'",
        row -> row.text("number"), demand.id());
    Refusal.unless(holder.isEmpty(), "demand.taken-up", demand.number(), holder.orElse(""));
    go(demand, DemandMove.REOPEN, words);
  }

  /** A proposal takes these up and lets go what it held and no longer names. @throws Refusal demand.unknown (404); demand.elsewhere, demand.move-not-allowed (409) */
  void takenUp(Proposal proposal, List<String> numbers) {
    var sql = Sql.on(database);
    var held = held(proposal);
    var wanted = numbers.stream().distinct().map(number -> desk.read(Demand.class, number)).toList();
    for (var one : wanted) {
      if (held.contains(one.id())) continue;
      Refusal.unless(one.community().equals(proposal.community()), "demand.elsewhere", one.number());
      go(desk.take(Demand.class, one.id()), DemandMove.TAKE_UP, proposal.number());
      sql.update("insert into projects.proposal_demand (proposal, demand) values (?, ?)", proposal.id(), one.id());
    }
    var kept = wanted.stream().map(Demand::id).toList();
    held.stream().filter(id -> !kept.contains(id)).forEach(id -> {
      sql.update("delete from projects.proposal_demand where proposal = ? and demand = ?", proposal.id(), id);
      go(desk.take(Demand.class, id), DemandMove.REOPEN, proposal.number());
    });
  }

  /** The proposal was withdrawn: what it had taken up is open again. */
  void letGo(Proposal proposal) { held(proposal).forEach(id -> go(desk.take(Demand.class, id), DemandMove.REOPEN, proposal.number())); }

  private List<Long> held(Proposal proposal) {
    return Sql.on(database).list("select demand from projects.proposal_demand where proposal = ? order by demand", row -> row.big("demand"), proposal.id());
  }
}
