package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.FillItem;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Keeps the lists of contenders. The caller has asked who may. */
@ApplicationScoped
public class ItemDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ContenderFile file;

  public long add(ContenderLine line, String name, BigDecimal wanted) {
    open(line);
    Refusal.unless(file.programme(file.edition(line.edition())).lists(), "items.none");
    long id = Sql.on(database).one("insert into assessment.contender_item (contender, name, wanted) values (?, ?, ?) on conflict (contender, name) do nothing returning id", row -> row.longAt(1), line.id(), name, wanted)
        .orElseThrow(() -> Refusal.conflict("items.twice", name));
    file.note(line.id(), line.community(), "item-added", name, line.state().name());
    return id;
  }

  public long contender(long item) { return Sql.on(database).one("select contender from assessment.contender_item where id = ?", row -> row.longAt(1), item).orElseThrow(() -> Refusal.unknown("contender.unknown")); }

  public void fill(ContenderLine line, long item, FillItem filled) {
    open(line);
    var name = Sql.on(database).one("update assessment.contender_item set before = coalesce(?, before), done = ?, reached = coalesce(?, reached), note = ? where id = ? returning name", row -> row.text("name"),
        filled.before(), filled.done(), filled.reached(), filled.note(), item).orElseThrow();
    file.note(line.id(), line.community(), filled.done() ? "item-done" : "item-open", name, line.state().name());
  }

  private static void open(ContenderLine line) { Refusal.unless(line.state().ordinal() <= ContenderState.ACCEPTED.ordinal(), "contender.other-turn", line.state()); }
}
