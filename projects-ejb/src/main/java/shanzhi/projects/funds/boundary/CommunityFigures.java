package shanzhi.projects.funds.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.control.Grounds;

/** 户数、人口、绩效: what pools are shared out by, year by year. A pool that was shared out keeps the figures it used. */
@Stateless
@RolesAllowed(FUND_READ)
public class CommunityFigures {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  /** Of a year, on the caller's ground, by community. */
  public List<CommunityFigure> of(int year) {
    var all = Sql.on(database).list("select * from projects.community_figure where year = ? order by community", row -> new CommunityFigure(row.text("community"), year, row.number("households"),
        row.number("residents"), row.text("grade"), row.text("source")), year);
    return all.stream().filter(one -> grounds.covers(one.community(), FUND_READ)).toList();
  }

  /** Later figures of the same community and year stand in place of earlier ones. @throws Refusal area.out-of-reach (404), fund.not-a-community (400) */
  @RolesAllowed(FUND_EDIT)
  public void put(@NotEmpty(message = "没有数据") List<@Valid CommunityFigure> rows) {
    var written = new ArrayList<Object[]>();
    for (var row : rows) {
      grounds.require(row.community(), "area.out-of-reach", row.community(), FUND_EDIT);
      grounds.place(row.community());
      written.add(new Object[] {row.community(), row.year(), row.households(), row.residents(), row.grade(), row.source().strip()});
      audit.record("fund.figures", "community", row.community(), row.community(), null, Map.of("year", row.year(), "households", row.households(), "residents", row.residents()));
    }
    Sql.on(database).batch("""
        insert into projects.community_figure (community, year, households, residents, grade, source) values (?, ?, ?, ?, ?, ?)
        on conflict (community, year) do update set households = excluded.households, residents = excluded.residents, grade = excluded.grade, source = excluded.source""", written);
  }
}
