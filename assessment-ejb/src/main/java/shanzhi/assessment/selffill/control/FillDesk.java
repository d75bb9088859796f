package shanzhi.assessment.selffill.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.control.ApplicationDesk;
import shanzhi.assessment.rounds.control.CandidateFile;
import shanzhi.assessment.rounds.control.Findings;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.assessment.rounds.control.ScoreTree;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.assessment.selffill.boundary.DrawnSheet;
import shanzhi.assessment.selffill.boundary.DrawnSheet.Drawn;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.foundation.drawn.boundary.DrawnFigure;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Draws figures and keeps them with the cases behind. The caller has asked who may, and locked the candidate. */
@ApplicationScoped
public class FillDesk {

  /** A figure of thousands of cases keeps these many of them, those first that do not count: they are what has to be explained. */
  private static final int KEPT = 300;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @Any Instance<FigureSource> sources;
  @Inject CandidateFile file;
  @Inject RoundReader rounds;
  @Inject SystemBook systems;
  @Inject ApplicationDesk applications;
  @Inject Findings findings;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public DrawnSheet sheet(CandidateSheet sheet, Set<String> may) {
    var drawn = drawn(sheet.line().id());
    return new DrawnSheet(sheet.line(), sheet.cutoff(), sheet.items().stream().filter(one -> !one.indicator().drawn().isBlank()).map(one -> {
      var figure = drawn.get(one.indicator().code());
      var over = EnumSet.noneOf(Level.class);
      if (figure != null && figure.value() != null) one.byLevel().forEach((level, found) -> { if (found.found().compareTo(figure.value()) != 0) over.add(level); });
      return new DrawnSheet.Line(one.indicator(), source(one.indicator().drawn()).isPresent(), figure, one.byLevel(), over);
    }).toList(), may);
  }

  public int fill(Candidate candidate) {
    candidate.mustBe(CandidateState.SELF);
    candidate.mustBeInTime(clock.instant());
    var cutoff = file.round(candidate).cutoff();
    var before = drawn(candidate.id());
    var entered = findings.of(candidate.id()).getOrDefault(Level.SELF, Map.of());
    int filled = draw(candidate.id(), candidate.community(), file.tree(candidate), cutoff, (indicator, value) -> {
      var mine = entered.get(indicator.code());
      boolean typed = mine != null && reasoned(mine) && (before.get(indicator.code()) == null || differs(before.get(indicator.code()).value(), mine.found()));
      if (!typed) applications.enter(candidate, new EnterFinding(indicator.code(), value, null));
    });
    audit.record("assessment.draw", "assessment-candidate", String.valueOf(candidate.id()), candidate.community(), null, Map.of("figures", filled, "asOf", cutoff.toString()));
    return filled;
  }

  /** Before a report goes out: whatever nobody entered is entered as the ledgers have it, and whatever was entered otherwise without a reason is refused. @throws Refusal candidate.typed-over (409) */
  void complete(long candidate) {
    var line = rounds.candidate(candidate).orElseThrow();
    var round = rounds.round(line.round()).orElseThrow();
    var entered = findings.of(candidate).getOrDefault(Level.SELF, Map.of());
    draw(candidate, line.community(), new ScoreTree(systems.system(round.system()), line.kind()), round.cutoff(), (indicator, value) -> {
      var mine = entered.get(indicator.code());
      if (mine == null) findings.enter(candidate, Level.SELF, indicator, new EnterFinding(indicator.code(), value, null), jurisdiction.caller(), clock.instant());
      else if (differs(value, mine.found()) && !reasoned(mine)) throw typedOver(indicator.code(), value);
    });
  }

  static Refusal typedOver(String indicator, BigDecimal drawn) { return Refusal.conflict("candidate.typed-over", indicator, drawn.stripTrailingZeros().toPlainString()); }

  private static boolean reasoned(CandidateSheet.Found found) { return found.note() != null && !found.note().isBlank(); }

  /** @param each told of every figure that there is something to say about; @return how many were drawn */
  private int draw(long candidate, String community, ScoreTree tree, LocalDate cutoff, BiConsumer<Indicator, BigDecimal> each) {
    int drawn = 0;
    for (var indicator : tree.indicators()) {
      var source = indicator.drawn().isBlank() ? Optional.<FigureSource>empty() : source(indicator.drawn());
      if (source.isEmpty()) continue;
      var figure = source.get().draw(indicator.drawn(), community, cutoff);
      keep(candidate, indicator.code(), indicator.drawn(), cutoff, figure);
      drawn++;
      if (figure.value() != null) each.accept(indicator, figure.value());
    }
    return drawn;
  }

  static boolean differs(BigDecimal drawn, BigDecimal found) { return drawn == null || drawn.compareTo(found) != 0; }

  private void keep(long candidate, String indicator, String figure, LocalDate asOf, DrawnFigure drawn) {
    sql().update("delete from assessment.drawn where candidate = ? and indicator = ?", candidate, indicator);
    sql().update("insert into assessment.drawn (candidate, indicator, figure, as_of, value, part, whole, drawn_by, drawn_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", candidate, indicator, figure, asOf, drawn.value(),
        drawn.part(), drawn.whole(), jurisdiction.caller(), clock.instant());
    var first = drawn.cases().stream().sorted(Comparator.comparing(DrawnCase::counts)).limit(KEPT).toList();
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < first.size(); i++) {
      var one = first.get(i);
      rows.add(new Object[] {candidate, indicator, i + 1, one.number(), one.title(), one.on(), one.amount(), one.counts(), one.page()});
    }
    sql().batch("insert into assessment.drawn_case (candidate, indicator, no, number, title, on_day, amount, counts, page) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  /** What was drawn for a candidate, by indicator. */
  public Map<String, Drawn> drawn(long candidate) {
    var all = new HashMap<String, Drawn>();
    sql().list("select d.*, (select count(*) from assessment.drawn_case c where c.candidate = d.candidate and c.indicator = d.indicator) as cases from assessment.drawn d where candidate = ?",
        row -> all.put(row.text("indicator"), new Drawn(row.as("value", BigDecimal.class), row.as("part", BigDecimal.class), row.as("whole", BigDecimal.class), row.as("as_of", LocalDate.class), row.number("cases"),
            row.instant("drawn_at"))), candidate);
    return all;
  }

  /** The value drawn for an indicator; empty where none was, or there was nothing to measure. */
  public Optional<BigDecimal> value(long candidate, String indicator) {
    return sql().one("select value from assessment.drawn where candidate = ? and indicator = ? and value is not null", row -> row.as("value", BigDecimal.class), candidate, indicator);
  }

  public List<DrawnCase> cases(long candidate, String indicator) {
    return sql().list("select * from assessment.drawn_case where candidate = ? and indicator = ? order by no", row -> new DrawnCase(row.text("number"), row.text("title"), row.as("on_day", LocalDate.class),
        row.as("amount", BigDecimal.class), row.yes("counts"), row.text("page")), candidate, indicator);
  }

  private Optional<FigureSource> source(String figure) { return sources.stream().filter(one -> one.figures().contains(figure)).findFirst(); }

  private Sql sql() { return Sql.on(database); }
}
