package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.foundation.drawn.boundary.DrawnFigure;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.Sql;

/** What the roster of workers tells about a community as of a day: {@code staff.staffing} (posts filled of those established) and {@code staff.certificates}. Surnames only. */
@ApplicationScoped
public class StaffFigureSource implements FigureSource {

  private static final String HELD = """
      select w.number, left(w.name, 1) || '**·' || case p.post when 'CHIEF' then '正职' when 'DEPUTY' then '副职' when 'COMMITTEE' then '委员' else '工作人员' end as title, p.valid_from,
             (select min(c.valid_from) from staff.certificate c where c.worker = w.id and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)) as certified
        from staff.posting p join staff.worker w on w.id = p.worker
       where p.community = ? and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?) order by p.post, w.number""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private record Held(String number, String title, LocalDate since, LocalDate certified) {}

  @Override public Set<String> figures() { return Set.of("staff.staffing", "staff.certificates"); }

  @Override public DrawnFigure draw(String figure, String community, LocalDate asOf) {
    var held = Sql.on(database).list(HELD, row -> new Held(row.text("number"), row.text("title"), row.as("valid_from", LocalDate.class), row.as("certified", LocalDate.class)), asOf, asOf, community, asOf, asOf);
    return switch (figure) {
      case "staff.certificates" -> DrawnFigure.share(held.stream().map(one -> new DrawnCase(one.number(), one.title(), one.certified(), null, one.certified() != null, null)).toList());
      case "staff.staffing" -> staffing(held, community, asOf);
      default -> throw new IllegalArgumentException(figure);
    };
  }

  private DrawnFigure staffing(List<Held> held, String community, LocalDate asOf) {
    record Established(int posts, String document) {}
    var established = Sql.on(database).one("select chief + deputy + staff as posts, document from staff.establishment where community = ? and valid_from <= ? and (valid_to is null or valid_to > ?)",
        row -> new Established(row.number("posts"), row.text("document")), community, asOf, asOf).orElse(new Established(0, null));
    var cases = new ArrayList<>(held.stream().map(one -> new DrawnCase(one.number(), one.title(), one.since(), null, true, null)).toList());
    int open = established.posts() - held.size();
    if (open > 0) cases.add(0, new DrawnCase(established.document() == null ? "–" : established.document(), "空缺岗位", null, BigDecimal.valueOf(open), false, null));
    return DrawnFigure.share(BigDecimal.valueOf(held.size()), BigDecimal.valueOf(established.posts()), cases);
  }
}
