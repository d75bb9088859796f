package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.works.boundary.CallTender;
import shanzhi.projects.works.boundary.EnterBid;
import shanzhi.projects.works.boundary.TenderState;
import shanzhi.projects.works.entity.Project;

/** Notices, bids and choices. A notice says who may bid; what it demands is checked when a bid comes in, and once more for bars when one is chosen and signed. */
@ApplicationScoped
public class Tendering {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;

  private record Running(long id, TenderState state, LocalDate closes, int least, BigDecimal own, String scope) {}

  /** Whoever was chosen. @param own yuan on top of what the fund pays */
  public record Chosen(long bid, String bidder, String code, BigDecimal amount, BigDecimal own) {}

  /** @throws Refusal project.days (400) */
  public void call(Project project, CallTender notice) {
    var today = desk.today();
    if (notice.getClosesOn().isBefore(today)) throw Refusal.invalid("project.days", today, notice.getClosesOn());
    int round = 1 + (int) sql().number("select coalesce(max(round), 0) from projects.tender where project = ?", project.id());
    int least = notice.getKind() == shanzhi.projects.works.boundary.TenderKind.ENTRUST ? 1 : notice.getLeastBidders();
    sql().update("insert into projects.tender (project, round, kind, notice_on, closes_on, least_bidders, own_percent, scope, words, state, called_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)", project.id(), round,
        notice.getKind(), today, notice.getClosesOn(), least, notice.getOwnPercent(), notice.getScope().strip(), blank(notice.getWords()), desk.caller());
  }

  /** @throws Refusal bid.credit-code (400); bid.barred, bid.scope, bid.over, bid.own-short, bid.twice, bid.late, tender.not-running (409) */
  public void enter(Project project, EnterBid bid) {
    var tender = running(project, TenderState.RUNNING, "tender.not-running");
    Refusal.unless(!desk.today().isAfter(tender.closes()), "bid.late", tender.closes());
    var code = bid.getCreditCode().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!CheckDigits.creditCode(code)) throw Refusal.invalid("bid.credit-code", code);
    free(code);
    var words = tender.scope().split("[、，,;；\\s]+");
    Refusal.unless(Arrays.stream(words).anyMatch(word -> !word.isBlank() && bid.getScope().contains(word)), "bid.scope", tender.scope());
    Refusal.unless(bid.getAmount().compareTo(project.amount()) <= 0, "bid.over", bid.getAmount(), project.amount());
    var own = project.amount().multiply(tender.own()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    Refusal.unless(bid.getOwn().compareTo(own) >= 0, "bid.own-short", bid.getOwn(), own);
    int put = sql().update("""
        insert into projects.bid (tender, bidder, credit_code, scope, leads, amount, own_amount, words, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tender, credit_code) do nothing""",
        tender.id(), bid.getBidder().strip(), code, bid.getScope().strip(), bid.getLeads().strip(), bid.getAmount(), bid.getOwn(), blank(bid.getWords()), desk.caller(), desk.now());
    Refusal.unless(put == 1, "bid.twice", bid.getBidder().strip());
  }

  /** From the last day on, if enough came. @throws Refusal tender.not-closed, tender.too-few, tender.not-running (409) */
  public void open(Project project) {
    var tender = running(project, TenderState.RUNNING, "tender.not-running");
    Refusal.unless(!desk.today().isBefore(tender.closes()), "tender.not-closed", tender.closes());
    int came = (int) sql().number("select count(*) from projects.bid where tender = ?", tender.id());
    Refusal.unless(came >= tender.least(), "tender.too-few", came, tender.least());
    sql().update("update projects.tender set state = 'OPENED', opened_by = ?, opened_at = ? where id = ?", desk.caller(), desk.now(), tender.id());
  }

  /** @return name of the bidder; @throws Refusal bid.unknown (404); bid.barred, tender.not-opened (409) */
  public String choose(Project project, long bid, String reasons) {
    var tender = running(project, TenderState.OPENED, "tender.not-opened");
    var chosen = sql().one("select * from projects.bid where id = ? and tender = ?", Tendering::chosen, bid, tender.id()).orElseThrow(() -> Refusal.unknown("bid.unknown"));
    free(chosen.code());
    sql().update("update projects.tender set state = 'CHOSEN', chosen = ?, reasons = ? where id = ?", bid, reasons, tender.id());
    return chosen.bidder();
  }

  public void cancel(Project project, String reason) {
    sql().update("update projects.tender set state = 'CANCELLED', chosen = null, reasons = ? where project = ? and state <> 'CANCELLED'", reason, project.id());
  }

  /** @throws Refusal tender.not-chosen, bid.barred (409) */
  Chosen chosen(Project project) {
    var chosen = sql().one("select b.* from projects.tender t join projects.bid b on b.id = t.chosen where t.project = ? and t.state = 'CHOSEN'", Tendering::chosen, project.id())
        .orElseThrow(() -> Refusal.conflict("tender.not-chosen", project.number()));
    free(chosen.code());
    return chosen;
  }

  private void free(String code) {
    Optional<String> bar = sql().one("select provider || ' ' || until_day as bar from projects.provider_bar where credit_code = ? and until_day >= ? order by until_day desc limit 1", row -> row.text("bar"), code, desk.today());
    Refusal.unless(bar.isEmpty(), "bid.barred", bar.orElse(""));
  }

  private Running running(Project project, TenderState state, String key) {
    return sql().one("select * from projects.tender where project = ? and state <> 'CANCELLED'", row -> new Running(row.big("id"), TenderState.valueOf(row.text("state")), row.as("closes_on", LocalDate.class),
        row.number("least_bidders"), row.as("own_percent", BigDecimal.class), row.text("scope")), project.id()).filter(one -> one.state() == state).orElseThrow(() -> Refusal.conflict(key, project.number()));
  }

  private static Chosen chosen(Sql.Row row) throws java.sql.SQLException {
    return new Chosen(row.big("id"), row.text("bidder"), row.text("credit_code"), row.as("amount", BigDecimal.class), row.as("own_amount", BigDecimal.class));
  }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  private Sql sql() { return Sql.on(database); }
}
