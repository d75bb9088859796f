package shanzhi.projects.funds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.projects.funds.boundary.PoolLine;
import shanzhi.projects.funds.boundary.PoolSheet;
import shanzhi.projects.funds.boundary.PoolState;
import shanzhi.projects.funds.boundary.SharePart;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.control.GroundSql;

/** Pools as they are shown. */
@ApplicationScoped
public class PoolReader {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final String LINE = """
      select q.*, f.title as formula_title, coalesce(s.shared, 0) as shared, coalesce(s.n, 0) as communities,
             coalesce((select sum(l.debit) from projects.voucher v join projects.voucher_line l on l.voucher = v.id where v.pool = q.id and v.kind = 'SWEEP'), 0) as swept
        from projects.pool q left join projects.formula f on f.code = q.formula
        left join lateral (select sum(amount) as shared, count(*) as n from projects.pool_share where pool = q.id) s on true where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public List<PoolLine> ledger(Reach reach, Integer year) {
    var args = new ArrayList<Object>();
    var where = visible(reach, args);
    if (year != null) {
      where += " and q.year = ?";
      args.add(year);
    }
    return sql().list(LINE + where + " order by q.year desc, q.area, q.source", PoolReader::line, args);
  }

  /** Pools of one's ground, and those above it that one's own communities have a share in. */
  private static String visible(Reach reach, Collection<Object> args) {
    return "(" + reach.sql(GroundSql.upper("q"), args) + " or q.state <> 'DRAFT' and exists (select from projects.pool_share x join projects.purse p on p.community = x.community where x.pool = q.id and "
        + reach.sql(GroundSql.of("p"), args) + "))";
  }

  public Optional<PoolLine> line(Reach reach, long pool) {
    var args = new ArrayList<Object>();
    var where = visible(reach, args);
    args.add(pool);
    return sql().one(LINE + where + " and q.id = ?", PoolReader::line, args.toArray());
  }

  public List<PoolSheet.ShareLine> shares(long pool) {
    return sql().list("""
        select s.*, v.parent as town from projects.pool_share s left join foundation.area_version v on v.code = s.community and v.valid_to is null where s.pool = ? order by s.community""",
        row -> new PoolSheet.ShareLine(row.text("community"), row.text("town"), row.as("households", Integer.class), row.as("residents", Integer.class), row.text("grade"),
            row.as("amount", BigDecimal.class), List.of(JSON.fromJson(row.text("why"), SharePart[].class))), pool);
  }

  public List<PoolSheet.Hand> hands(long pool) {
    return sql().list("""
        select h.deed, coalesce(a.display_name, h.who) as name, h.at from projects.pool q
          cross join lateral (values ('draft', q.drafted_by, q.drafted_at), ('approve', q.approved_by, q.approved_at), ('transfer', q.transferred_by, q.transferred_at)) as h (deed, who, at)
          left join foundation.account a on a.username = h.who where q.id = ? and h.who is not null order by h.at""",
        row -> new PoolSheet.Hand(row.text("deed"), row.text("name"), row.instant("at")), pool);
  }

  public String drafter(long pool) { return sql().one("select drafted_by from projects.pool where id = ?", row -> row.text("drafted_by"), pool).orElseThrow(); }

  private static PoolLine line(Sql.Row row) throws SQLException {
    return new PoolLine(row.big("id"), row.text("area"), row.number("year"), FundSource.valueOf(row.text("source")), row.as("amount", BigDecimal.class), row.as("shared", BigDecimal.class),
        row.as("swept", BigDecimal.class), row.number("communities"), row.text("formula"), row.text("formula_title"), row.text("document"), PoolState.valueOf(row.text("state")),
        row.as("announced_from", LocalDate.class), row.as("announced_until", LocalDate.class), row.number("version"));
  }

  private Sql sql() { return Sql.on(database); }
}
