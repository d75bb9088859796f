package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.foundation.drawn.boundary.DrawnFigure;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * What funds and projects tell about a community as of a day: {@code projects.execution} (of the year's money that had come in, what had gone out),
 * {@code projects.resolutions-published}, {@code projects.micro-renewal}, {@code projects.satisfaction} (mean of final reviews).
 */
@ApplicationScoped
public class ProjectFigureSource implements FigureSource {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @Override public Set<String> figures() { return Set.of("projects.execution", "projects.resolutions-published", "projects.micro-renewal", "projects.satisfaction"); }

  @Override public DrawnFigure draw(String figure, String community, LocalDate asOf) {
    return switch (figure) {
      case "projects.execution" -> execution(community, asOf);
      case "projects.resolutions-published" -> DrawnFigure.share(resolutions(community, asOf));
      case "projects.micro-renewal" -> DrawnFigure.count(renewals(community, asOf));
      case "projects.satisfaction" -> satisfaction(community, asOf);
      default -> throw new IllegalArgumentException(figure);
    };
  }

  /** Vouchers of the year's purses of 保障 and 激励 money, up to the day: in by income accounts, out by what was spent. */
  private DrawnFigure execution(String community, LocalDate asOf) {
    var cases = cases("""
        select 'PZ-' || p.year || '-' || v.no as number, v.words as title, v.day, sum(case when a.kind = 'SPENT' then l.debit - l.credit else l.credit - l.debit end) as amount, a.kind = 'SPENT' as counts,
               null as page
          from projects.purse p join projects.voucher v on v.purse = p.id join projects.voucher_line l on l.voucher = v.id join projects.account a on a.id = l.account
         where p.community = ? and p.year = ? and p.source in ('GUARANTEE', 'INCENTIVE') and v.day <= ? and a.kind in ('SPENT', 'INCOME', 'CARRIED', 'OPENING')
         group by p.id, p.year, v.id, v.no, v.words, v.day, a.kind order by a.kind = 'SPENT' desc, v.day, p.id, v.no""", community, asOf.getYear(), asOf);
    var out = cases.stream().filter(DrawnCase::counts).map(DrawnCase::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var in = cases.stream().filter(one -> !one.counts()).map(DrawnCase::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return DrawnFigure.share(out, in, cases);
  }

  /** Resolutions of the twelve months that were shown to the public by the day. */
  private List<DrawnCase> resolutions(String community, LocalDate asOf) {
    return cases("""
        select r.number, r.title, r.decided_on as day, null::numeric as amount, exists (select from projects.publicity p where p.resolution = r.id and p.kind = 'RESOLUTION' and p.from_day <= ?) as counts,
               '/app/deliberation/resolution?number=' || r.number as page
          from projects.resolution r where r.community = ? and r.decided_on > ? and r.decided_on <= ? order by r.decided_on, r.number""", asOf, community, asOf.minusYears(1), asOf);
  }

  /** 微更新: works on courtyards and public space that were accepted within the twelve months. */
  private List<DrawnCase> renewals(String community, LocalDate asOf) {
    return cases("""
        select p.number, p.title, (min(s.at) at time zone 'Asia/Shanghai')::date as day, max(p.contract_amount) as amount, true as counts, '/app/projects/sheet?number=' || p.number as page
          from projects.project p join projects.project_step s on s.project = p.id and s.to_status = 'ACCEPTANCE'
         where p.community = ? and p.kind = 'WORKS' and p.status in ('ACCEPTANCE', 'EVALUATED', 'SETTLED') group by p.id, p.number, p.title having min(s.at) >= ? and min(s.at) < ? order by 3, 1""",
        community, ChinaTime.startOf(asOf.minusYears(1).plusDays(1)), ChinaTime.startOf(asOf.plusDays(1)));
  }

  /** What residents thought of finished projects: mean over the final reviews of the twelve months. */
  private DrawnFigure satisfaction(String community, LocalDate asOf) {
    var cases = cases("""
        select p.number, p.title, v.held_on as day, v.satisfaction as amount, true as counts, '/app/projects/sheet?number=' || p.number as page
          from projects.project_review v join projects.project p on p.id = v.project where p.community = ? and v.kind = 'FINAL' and v.satisfaction is not null and v.held_on > ? and v.held_on <= ? order by v.held_on, p.number""",
        community, asOf.minusYears(1), asOf);
    var sum = cases.stream().map(DrawnCase::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var many = BigDecimal.valueOf(cases.size());
    return new DrawnFigure(cases.isEmpty() ? null : sum.divide(many, 2, RoundingMode.HALF_UP), sum, many, cases);
  }

  private List<DrawnCase> cases(String sql, Object... args) {
    return Sql.on(database).list(sql, row -> new DrawnCase(row.text("number"), row.text("title"), row.as("day", LocalDate.class), row.as("amount", BigDecimal.class), row.yes("counts"), row.text("page")), args);
  }
}
