package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.boundary.YearEndLine;

/**
 * 年末结转与收回. On the last day of a purse what is contracted and not paid stays for another year, what nobody contracted goes back to the
 * pool; a year later what is then not on its way goes back as well. Own money and donations never go back, they stay open.
 */
@ApplicationScoped
public class YearEndDesk {

  private static final List<String> FUNDS = List.of("INCOME", "OPENING", "CARRIED");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Books books;

  /** What would happen to purses of a year whose last day is before the given one, or happened to be asked early: nothing is written. */
  public List<YearEndLine> preview(Territory area, int year) {
    return due(area, year).stream().map(purse -> {
      boolean again = purse.closing() != null;
      var kept = again ? asked(purse.id()) : purse.contracted();
      if (!purse.source().fromPool()) kept = purse.allocated();
      return new YearEndLine(purse.community(), purse.source(), purse.allocated(), purse.paid(), kept.subtract(purse.paid()), purse.allocated().subtract(kept));
    }).toList();
  }

  /** Purses that are not finally closed, locked in order. */
  private List<PurseRow> due(Territory area, int year) {
    var args = new ArrayList<Object>(List.of(year));
    return Sql.on(database).list("select p.* from projects.purse p where p.year = ? and (p.closing is null or p.closing = 'CARRIED') and " + GroundSql.under("p", area, args) + " order by p.id for update", Books::purse, args);
  }

  private BigDecimal asked(long purse) {
    return Sql.on(database).one("select coalesce(sum(requested), 0) as asked from projects.commitment where purse = ?", row -> row.as("asked", BigDecimal.class), purse).orElseThrow();
  }

  /** @param today purses whose last day is before it are dealt with, and those whose last day it is; @param years how long contracted money may stay */
  public List<YearEndLine> close(Territory area, int year, LocalDate today, int years) {
    var done = new ArrayList<YearEndLine>();
    for (var purse : due(area, year)) if (!today.isBefore(purse.openUntil())) done.add(purse.source().fromPool() ? close(purse, years) : extend(purse, years));
    return done;
  }

  private YearEndLine close(PurseRow purse, int years) {
    var sql = Sql.on(database);
    boolean again = purse.closing() != null;
    var why = "年末收回：" + (again ? "结转期满" : "未签合同");
    if (again) sql.update("update projects.commitment set resolved = requested, contracted = requested, released = coalesce(released, ?), moved_on = ?, moved_why = ? where purse = ? and resolved > requested", why, purse.openUntil(), why, purse.id());
    else {
      sql.update("update projects.commitment set released = ? where purse = ? and released is null and contracted = 0", why, purse.id());
      sql.update("update projects.commitment set resolved = contracted, moved_on = ?, moved_why = ? where purse = ? and resolved > contracted", purse.openUntil(), why, purse.id());
    }
    var now = books.take(purse.id());
    var idle = now.free();
    var kept = now.allocated().subtract(idle).subtract(now.paid());
    var day = purse.openUntil();
    var document = purse.year() + " 年度资金年末处理";
    if (idle.signum() > 0) sweep(now, idle, day, document);
    if (kept.signum() > 0 && !again) {
      var entries = taken(now.id(), kept, false);
      if (!entries.isEmpty()) {
        var sum = entries.stream().map(Entry::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
        entries.add(Entry.credit("CARRIED", sum));
        books.post(now, new Posting("CARRY", day, "结转下年：已签合同未付", document, document, "CARRY " + now.id()), entries);
      }
    }
    boolean carries = kept.signum() > 0;
    // what is on its way when the second year ends still has to be settled
    sql.update("update projects.purse set closing = ?, open_until = ? where id = ?", carries ? "CARRIED" : "CLOSED", carries ? day.plusYears(years) : day, purse.id());
    return new YearEndLine(purse.community(), purse.source(), purse.allocated(), purse.paid(), kept, idle);
  }

  /** The pool's book takes up what the purse's gives back. */
  private void sweep(PurseRow purse, BigDecimal idle, LocalDate day, String document) {
    var entries = taken(purse.id(), idle, true);
    entries.add(Entry.credit("BANK", idle));
    var key = "SWEEP " + purse.id() + " " + day;
    books.post(purse, new Posting("SWEEP", day, "收回闲置资金", document, document, key), entries);
    pool(purse).ifPresent(pool -> books.postPool(pool, new Posting("SWEEP", day, "收回村社闲置资金", document, "记 " + purse.community(), key + " POOL"),
        List.of(Entry.debit("POOL_BANK", idle), Entry.credit("POOL_OUT", idle))));
  }

  /** Debits of the accounts the money was given on, in their order, as far as they reach. */
  private List<Entry> taken(long purse, BigDecimal amount, boolean carriedToo) {
    var left = amount;
    var entries = new ArrayList<Entry>();
    for (var kind : FUNDS) {
      if (left.signum() == 0 || kind.equals("CARRIED") && !carriedToo) break;
      var there = Sql.on(database).one("select balance from projects.account where purse = ? and kind = ?", row -> row.as("balance", BigDecimal.class), purse, kind).orElse(BigDecimal.ZERO).min(left);
      if (there.signum() > 0) entries.add(Entry.debit(kind, there));
      left = left.subtract(there);
    }
    return entries;
  }

  /** The pool a purse was filled from; none where it was taken over from another system. */
  private Optional<Long> pool(PurseRow purse) {
    return Sql.on(database).one("""
        select q.id from projects.pool q join projects.pool_share s on s.pool = q.id join projects.account a on a.pool = q.id and a.kind = 'POOL_OUT'
         where s.community = ? and q.year = ? and q.source = ? and q.state = 'TRANSFERRED' and a.balance > 0 order by q.id limit 1 for update of q""", row -> row.big("id"), purse.community(), purse.year(), purse.source());
  }

  private YearEndLine extend(PurseRow purse, int years) {
    Sql.on(database).update("update projects.purse set open_until = ? where id = ?", purse.openUntil().plusYears(years), purse.id());
    return new YearEndLine(purse.community(), purse.source(), purse.allocated(), purse.paid(), purse.allocated().subtract(purse.paid()), BigDecimal.ZERO);
  }
}
