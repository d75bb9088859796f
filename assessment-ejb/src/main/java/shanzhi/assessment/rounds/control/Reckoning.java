package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Inspected;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Judgement;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.satisfaction.control.Satisfaction;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.scoring.control.OnSite;
import shanzhi.assessment.scoring.control.Total;
import shanzhi.kernel.Sql;

/** Works out what a candidate comes to from what is written down about it. */
@ApplicationScoped
public class Reckoning {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Findings findings;
  @Inject Policy policy;

  /** Every seat of a candidate, locked or not. {@code locked_at} is null where nobody submitted. */
  public List<Inspected> inspections(long candidate) {
    var points = new HashMap<Integer, Map<String, BigDecimal>>();
    var notes = new HashMap<Integer, Map<String, String>>();
    sql().list("select i.seat, s.indicator, s.points, s.note from assessment.inspection i join assessment.inspection_score s on s.inspection = i.id where i.candidate = ?", row -> {
      points.computeIfAbsent(row.number("seat"), seat -> new HashMap<>()).put(row.text("indicator"), row.as("points", BigDecimal.class));
      if (row.text("note") != null) notes.computeIfAbsent(row.number("seat"), seat -> new HashMap<>()).put(row.text("indicator"), row.text("note"));
      return true;
    }, candidate);
    return sql().list("select * from assessment.inspection where candidate = ? order by seat", row -> new Inspected(row.number("seat"), row.as("total", BigDecimal.class), true, row.instant("locked_at"),
        points.getOrDefault(row.number("seat"), Map.of()), notes.getOrDefault(row.number("seat"), Map.of())), candidate);
  }

  /** What all submitted inspections come to; MORE_INSPECTORS while one is missing. */
  public OnSite onSite(List<Inspected> inspections, ScoreTree tree) {
    boolean waiting = inspections.stream().anyMatch(one -> one.lockedAt() == null);
    return OnSite.of(waiting ? List.of() : inspections.stream().map(Inspected::total).toList(), Methods.rule(tree.system()));
  }

  /** The same inspections, told which of them the result was made of. */
  public List<Inspected> marked(List<Inspected> inspections, OnSite result) {
    var kept = new ArrayList<>(result.kept());
    return inspections.stream().map(one -> new Inspected(one.seat(), one.total(), one.total() != null && kept.remove(one.total()), one.lockedAt(), one.points(), one.notes())).toList();
  }

  /** Mean points of the kept inspections at each indicator. */
  public Map<String, BigDecimal> mean(List<Inspected> marked, ScoreTree tree) {
    var kept = marked.stream().filter(Inspected::counts).toList();
    if (kept.isEmpty()) return Map.of();
    return tree.indicators().stream().collect(Collectors.toMap(one -> one.code(), one -> kept.stream().map(seat -> seat.points().getOrDefault(one.code(), BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(kept.size()), 4, RoundingMode.HALF_UP)));
  }

  /** @param cutoff of the round: by what held then the answers count; @return null where nobody was asked */
  public Satisfaction satisfaction(long candidate, ScoreTree tree, LocalDate cutoff) {
    var answers = sql().one("select answers from assessment.candidate where id = ? and answers is not null", row -> List.of((Integer[]) row.result().getArray("answers").getArray()), candidate);
    return answers.map(counts -> Satisfaction.of(policy.worth(cutoff), counts, Methods.figure(tree.system(), "最少样本").intValueExact())).orElse(null);
  }

  public Total total(BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, ScoreTree tree) { return Total.of(papers, onSite, satisfaction, guiding, Methods.rule(tree.system())); }

  public Map<String, BigDecimal> papers(long candidate) { return findings.points(candidate, Level.COUNTY); }

  /** Whether a scored candidate may be shown to the public, by everything but its rank. */
  public Judgement judge(long candidate, ScoreTree tree, BigDecimal total, BigDecimal index) {
    var inspections = inspections(candidate);
    var marked = marked(inspections, onSite(inspections, tree));
    // where a panel settled it none was kept, and all that were made stand for the dimensions
    var mean = mean(marked.stream().anyMatch(Inspected::counts) ? marked : inspections, tree);
    var low = tree.below(mean);
    var missed = tree.missed(mean);
    boolean belowLine = total == null || total.compareTo(Methods.figure(tree.system(), "命名线")) < 0;
    boolean unhappy = index == null || index.compareTo(Methods.figure(tree.system(), "满意度底线")) < 0;
    return new Judgement(low.isEmpty() && missed.isEmpty() && !belowLine && !unhappy, low, missed, belowLine, unhappy);
  }

  /** What a candidate came to, to be written down. */
  public record Sums(long candidate, BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, BigDecimal total) {}

  /** Ranks a round: total, then on-site, then satisfaction, then the lot that was drawn with the assignment. */
  public void rank(long round) { write(round, List.of()); }

  /** Writes totals of a round down and ranks it, every row once. */
  public void write(long round, List<Sums> sums) {
    sql().update("""
        with now as (
          select c.id, c.state, c.lot, x.id is not null as anew, case when x.id is null then c.papers else x.papers end as papers, case when x.id is null then c.on_site else x.on_site end as on_site,
                 case when x.id is null then c.satisfaction else x.satisfaction end as satisfaction, case when x.id is null then c.guiding else x.guiding end as guiding,
                 case when x.id is null then c.total else x.total end as total
            from assessment.candidate c left join unnest(?::bigint[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[]) x(id, papers, on_site, satisfaction, guiding, total) on x.id = c.id
           where c.round = ?),
        ranked as (
          select *, case when total is not null and state not in ('VETOED', 'REVOKED') then
                   row_number() over (partition by total is not null and state not in ('VETOED', 'REVOKED') order by total desc, on_site desc, satisfaction desc, lot, id) end as place from now)
        update assessment.candidate c set papers = r.papers, on_site = r.on_site, satisfaction = r.satisfaction, guiding = r.guiding, total = r.total, place = r.place,
               version = c.version + case when r.anew then 1 else 0 end
          from ranked r where c.id = r.id and (r.anew or c.place is distinct from r.place)""",
        sums.stream().map(Sums::candidate).toList(), sums.stream().map(Sums::papers).toList(), sums.stream().map(Sums::onSite).toList(), sums.stream().map(Sums::satisfaction).toList(),
        sums.stream().map(Sums::guiding).toList(), sums.stream().map(Sums::total).toList(), round);
  }

  private Sql sql() { return Sql.on(database); }
}
