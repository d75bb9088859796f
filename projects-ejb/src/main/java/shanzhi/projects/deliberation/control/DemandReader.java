package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.DemandLine;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.DemandQuery;
import shanzhi.projects.deliberation.boundary.DemandSheet;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.entity.Demand;
import shanzhi.projects.deliberation.entity.DemandMove;
import shanzhi.projects.ledger.control.GroundSql;

/** Turns rows of demands into what pages show. */
@ApplicationScoped
public class DemandReader {

  /** The order in which the rules want purposes considered, to break ties between as many households. */
  private static final String PRIORITY = "array_position(array['PARTY_SERVICE','LITERACY','VOLUNTEERING','COURTYARD','COMMUNITY_BUILDING','HARDWARE'], %s.kind)";
  private static final String LINE = """
      select d.*, case when d.status = 'OPEN' then (select 1 + count(*) from projects.demand o where o.community = d.community and o.status = 'OPEN'
               and (o.households > d.households or o.households = d.households and (%1$s, o.id) < (%2$s, d.id))) else 0 end::int as rank,
             (select p.number from projects.proposal_demand x join projects.proposal p on p.id = x.proposal where x.demand = d.id and p.status <> 'WITHDRAWN' limit 1) as proposal
        from projects.demand d where\s""".formatted(PRIORITY.formatted("o"), PRIORITY.formatted("d"));

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;

  public Page<DemandLine> ledger(DemandQuery query, Reach reach) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reach.sql(GroundSql.of("d"), args));
    GroundSql.within("d", query.area(), where, args);
    GroundSql.holds(query.text(), where, args, "d.number", "d.title");
    GroundSql.is("d.status = ?", query.status(), where, args);
    GroundSql.is("d.origin = ?", query.origin(), where, args);
    GroundSql.is("d.kind = ?", query.kind(), where, args);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from projects.demand d where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(Math.max(0, Math.min(query.rows(), 100)));
    args.add(Math.max(0, Math.min(query.offset(), Page.CAP)));
    return Page.of(Sql.on(database).list(LINE + where + " order by (d.status <> 'OPEN'), d.households desc, " + PRIORITY.formatted("d") + ", d.id limit ? offset ?", DemandReader::line, args), count);
  }

  private static DemandLine line(Sql.Row row) throws SQLException {
    return new DemandLine(row.text("number"), row.number("version"), row.text("community"), DemandOrigin.valueOf(row.text("origin")), row.text("origin_ref"), row.text("title"),
        ItemPurpose.valueOf(row.text("kind")), row.number("households"), row.number("rank"), DemandStatus.valueOf(row.text("status")), row.text("proposal"), row.instant("entered_at"));
  }

  public DemandSheet sheet(Demand demand) {
    var sql = Sql.on(database);
    record Rest(String text, String into) {}
    var rest = sql.one("select d.text, i.number from projects.demand d left join projects.demand i on i.id = d.into_demand where d.id = ?",
        row -> new Rest(row.text("text"), row.text("number")), demand.id()).orElseThrow();
    return new DemandSheet(sql.one(LINE + "d.id = ?", DemandReader::line, demand.id()).orElseThrow(), rest.text(), rest.into(),
        sql.list(LINE + "d.into_demand = ? order by d.id", DemandReader::line, demand.id()), desk.steps(demand), actions(demand));
  }

  private List<String> actions(Demand demand) {
    if (!desk.covers(Rights.DELIBERATION_EDIT, demand.community())) return List.of();
    return DemandMove.from(demand.status()).stream().filter(move -> move != DemandMove.REOPEN || demand.status() != DemandStatus.TAKEN_UP).map(Enum::name).toList();
  }

  /** The demands a proposal took up. */
  List<DemandLine> of(long proposal) {
    return Sql.on(database).list(LINE + "d.id in (select demand from projects.proposal_demand where proposal = ?) order by d.households desc, d.id", DemandReader::line, proposal);
  }
}
