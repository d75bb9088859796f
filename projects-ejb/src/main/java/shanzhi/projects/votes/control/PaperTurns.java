package shanzhi.projects.votes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.votes.boundary.PaperTurn;

/** Whose turn it is with the papers of votes that have begun and are not counted. */
@ApplicationScoped
public class PaperTurns {

  private static final String OPEN = " from projects.vote v join projects.vote_paper_entry a on a.vote = v.id and a.reading = 1"
      + " left join projects.vote_paper_entry b on b.vote = a.vote and b.no = a.no and b.reading = 2 where v.state = 'ANNOUNCED' and v.opens <= ? and ";
  private static final String ONCE = "b.vote is null and not a.entered_by = any(?) and ";
  /** What differs is what a person compares: two invalid papers are alike whatever stands on them. */
  private static final String DIFFERENT = """
      b.vote is not null and (a.valid, a.choices, coalesce(a.points, '')) is distinct from (b.valid, b.choices, coalesce(b.points, ''))
        and not (not a.valid and not b.valid) and not a.entered_by = any(?) and not b.entered_by = any(?)
        and not exists (select from projects.vote_paper_decision d where d.vote = a.vote and d.no = a.no) and\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public List<PaperTurn> waiting(Reach edits, Reach recounts, Collection<String> identities, Instant now, int rows) {
    if (edits.isEmpty() && recounts.isEmpty()) return List.of();
    var args = new ArrayList<Object>(List.of(now, identities));
    var all = part("READ", ONCE, "(" + edits.sql(GroundSql.of("v"), args) + " or " + recounts.sql(GroundSql.of("v"), args) + ")");
    if (!recounts.isEmpty()) {
      args.addAll(List.of(now, identities, identities));
      all += " union all " + part("DECIDE", DIFFERENT, recounts.sql(GroundSql.of("v"), args));
    }
    args.add(rows);
    return Sql.on(database).list("select * from (" + all + ") w order by since limit ?",
        row -> new PaperTurn(row.text("step"), row.text("number"), row.text("title"), row.text("community"), row.number("papers"), row.instant("since")), args);
  }

  private static String part(String step, String which, String reach) {
    return "select '" + step + "' as step, v.number, v.title, v.community, count(*)::int as papers, min(a.entered_at) as since" + OPEN + which + reach + " group by v.id";
  }
}
