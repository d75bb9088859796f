package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.assessment.rounds.control.Lots;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.scoring.control.OnSite;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** What each contender of an edition comes to, by the kind of its programme, and who is proposed. */
@ApplicationScoped
public class Settling {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> STARS = List.of("一星线", "二星线", "三星线", "四星线", "五星线");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ContenderFile file;
  @Inject Rounds rounds;
  @Inject Windows windows;

  /** @param score of 0 … 100; @param expert and {@code votes} null where there are none; @param why it cannot be named whatever its rank, null where it can */
  public record Result(long contender, BigDecimal score, BigDecimal expert, Integer votes, Integer stars, String why) {}

  /** The best first; among equals the lot of the edition's seed decides. */
  public List<Result> results(EditionLine edition, Programme programme, List<ContenderLine> contenders) {
    var results = switch (edition.kind().scored()) {
      case SHEETS -> programme.secondTier() ? titled(edition, programme, contenders) : edition.system() == null ? listed(programme, contenders) : sheets(edition, programme, contenders);
      case VOTES -> votes(edition, programme, contenders);
      case PEERS -> peers(programme, contenders);
      case ITEMS, NOTHING -> listed(programme, contenders);
    };
    var lots = Lots.order(edition.seed(), contenders.stream().map(one -> String.valueOf(one.id())).toList());
    return results.stream().sorted(Comparator.comparing(Result::score).reversed().thenComparing(one -> lots.indexOf(String.valueOf(one.contender())))).toList();
  }

  private List<Result> sheets(EditionLine edition, Programme programme, List<ContenderLine> contenders) {
    var results = new ArrayList<Result>();
    for (var one : contenders) {
      var score = expert(edition, one);
      results.add(new Result(one.id(), score, score, null, edition.kind() == ProgrammeKind.RATING ? stars(programme, score) : null, why(edition, programme, one, score)));
    }
    return results;
  }

  /** @throws Refusal edition.unscored (409): the unit and what is still to be done */
  private BigDecimal expert(EditionLine edition, ContenderLine one) {
    var totals = totals(one);
    var result = together(edition, one, totals);
    if (result.then() == OnSite.Then.DONE) return result.result();
    if (apart(result)) {
      var settled = sql().one("select panel from assessment.contender where id = ? and panel is not null", row -> row.as("panel", BigDecimal.class), one.id());
      if (settled.isPresent()) return settled.get();
    }
    throw Refusal.conflict("edition.unscored", one.unit(), totals.size(), result.spread().toPlainString());
  }

  /** Whether nobody but a panel can settle what its experts gave. */
  public boolean needsPanel(EditionLine edition, ContenderLine one) {
    return one.state() == ContenderState.ACCEPTED && edition.kind().marked() && edition.system() != null && apart(together(edition, one, totals(one)));
  }

  private static boolean apart(OnSite result) { return result.then() == OnSite.Then.PANEL || result.then() == OnSite.Then.INSPECT_AGAIN; }

  private OnSite together(EditionLine edition, ContenderLine one, List<BigDecimal> totals) { return OnSite.of(totals, Methods.rule(file.tree(edition, one.category()).system())); }

  private List<BigDecimal> totals(ContenderLine one) {
    return sql().list("select total from assessment.mark_sheet where contender = ? and locked_at is not null", row -> row.as("total", BigDecimal.class), one.id());
  }

  private static int stars(Programme programme, BigDecimal score) {
    int stars = 0;
    for (int i = 0; i < STARS.size(); i++) if (score.compareTo(programme.rule(STARS.get(i))) >= 0) stars = i + 1;
    return stars;
  }

  /** What keeps a contender from the title; of several reasons the first. */
  private String why(EditionLine edition, Programme programme, ContenderLine one, BigDecimal score) {
    if (programme.says("清单须完成") && (one.items() == 0 || one.done() < one.items())) return "items";
    if (edition.system() != null && !missed(edition, one).isEmpty()) return "required";
    if (programme.says("命名线") && score.compareTo(programme.rule("命名线")) < 0) return "line";
    if (edition.kind() == ProgrammeKind.RATING && stars(programme, score) == 0) return "line";
    return null;
  }

  /** Indicators that must be met and were not given in full by one of the experts at least. */
  private List<String> missed(EditionLine edition, ContenderLine one) {
    var lowest = new HashMap<String, BigDecimal>();
    sql().list("select m.indicator, min(m.points) as points from assessment.mark m join assessment.mark_sheet s on s.id = m.sheet where s.contender = ? and s.locked_at is not null group by 1",
        row -> lowest.put(row.text("indicator"), row.as("points", BigDecimal.class)), one.id());
    return file.tree(edition, one.category()).missed(lowest);
  }

  /** Votes count in proportion to whoever has most; nobody has all of them for one vote. */
  private List<Result> votes(EditionLine edition, Programme programme, List<ContenderLine> contenders) {
    windows.mustBeOver(edition);
    var votes = new HashMap<Long, Integer>();
    sql().list("select contender, count(*) as votes from assessment.ballot where edition = ? group by 1", row -> votes.put(row.big("contender"), row.number("votes")), edition.id());
    int most = contenders.stream().mapToInt(one -> votes.getOrDefault(one.id(), 0)).max().orElse(0);
    var results = new ArrayList<Result>();
    for (var one : contenders) {
      int own = votes.getOrDefault(one.id(), 0);
      var expert = expert(edition, one);
      var popular = popular(own, most);
      var score = part(expert, programme.rule("专家评分")).add(part(popular, programme.rule("网络投票")));
      results.add(new Result(one.id(), score, expert, own, null, why(edition, programme, one, score)));
    }
    return results;
  }

  public static BigDecimal popular(int votes, int most) { return most == 0 ? BigDecimal.ZERO : HUNDRED.multiply(BigDecimal.valueOf(votes)).divide(BigDecimal.valueOf(most), 2, RoundingMode.HALF_UP); }

  private static BigDecimal part(BigDecimal points, BigDecimal share) { return points.multiply(share).movePointLeft(2).setScale(2, RoundingMode.HALF_UP); }

  /** The mean of what units of other communities gave, out of 100. @throws Refusal peers.unfinished (409): the unit that has not rated all others */
  private List<Result> peers(Programme programme, List<ContenderLine> contenders) {
    int least = programme.number("至少互评");
    var results = new ArrayList<Result>();
    for (var one : contenders) {
      long others = contenders.stream().filter(other -> !other.community().equals(one.community())).count();
      Refusal.unless(others >= least, "peers.too-few", least + 1);
      long given = sql().number("select count(*) from assessment.peer_mark where rater = ?", one.id());
      Refusal.unless(given == others, "peers.unfinished", one.unit(), others - given);
      var sum = sql().one("select coalesce(sum(points), 0) as points from assessment.peer_mark where rated = ?", row -> row.as("points", BigDecimal.class), one.id()).orElse(BigDecimal.ZERO);
      results.add(new Result(one.id(), sum.multiply(HUNDRED).divide(programme.rule("满分").multiply(BigDecimal.valueOf(others)), 2, RoundingMode.HALF_UP), null, null, null, null));
    }
    return results;
  }

  /** Done items of all, out of 100; where there is no list all are alike. */
  private List<Result> listed(Programme programme, List<ContenderLine> contenders) {
    return contenders.stream().map(one -> {
      var score = one.items() == 0 ? BigDecimal.ZERO.setScale(2) : HUNDRED.multiply(BigDecimal.valueOf(one.done())).divide(BigDecimal.valueOf(one.items()), 2, RoundingMode.HALF_UP);
      boolean wanting = programme.says("清单须完成") && one.done() < one.items() || programme.says("达标线") && score.compareTo(programme.rule("达标线")) < 0;
      return new Result(one.id(), score, null, null, null, wanting ? "items" : null);
    }).toList();
  }

  /** Second tier: the total that carried the title. @throws Refusal contender.no-title (409) for who has lost it meanwhile */
  private List<Result> titled(EditionLine edition, Programme programme, List<ContenderLine> contenders) {
    var totals = titles(edition);
    return contenders.stream().map(one -> {
      var total = totals.get(one.community());
      if (total == null) throw Refusal.conflict("contender.no-title", one.communityName());
      return new Result(one.id(), total, null, null, null, total.compareTo(programme.rule("命名线")) < 0 ? "line" : null);
    }).toList();
  }

  /** Totals of the communities that carry the title of 示范社区, from rounds of this year and the two before. */
  public Map<String, BigDecimal> titles(EditionLine edition) {
    var totals = new HashMap<String, BigDecimal>();
    for (int year = edition.year() - 2; year <= edition.year(); year++) {
      for (var round : rounds.ledger(year)) {
        if (!round.county().equals(edition.county())) continue;
        rounds.sheet(round.id()).candidates().stream().filter(one -> one.state().awarded()).forEach((CandidateLine one) -> totals.put(one.community(), one.total()));
      }
    }
    return totals;
  }

  /** Only those who wait for their score are settled. */
  public static List<ContenderLine> waiting(List<ContenderLine> all) { return all.stream().filter(one -> one.state() == ContenderState.ACCEPTED).toList(); }

  private Sql sql() { return Sql.on(database); }
}
