package shanzhi.assessment.rounds.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;

/** Puts the sheet of a candidate together. The caller has asked whether it may be seen. */
@ApplicationScoped
public class CandidateReader {

  @Inject RoundReader rounds;
  @Inject SystemBook systems;
  @Inject Findings findings;
  @Inject Reckoning reckoning;
  @Inject ApplicationDesk desk;
  @Inject Policy policy;
  @Inject Jurisdiction jurisdiction;

  public Optional<CandidateLine> line(long candidate) { return rounds.candidate(candidate); }

  /** The right it takes to work on the papers at a level. */
  public static String right(CandidateState state) {
    return switch (state) {
      case SELF -> Rights.ASSESSMENT_APPLY;
      case TOWN -> Rights.ASSESSMENT_REVIEW;
      case CITY -> Rights.ASSESSMENT_CHECK;
      default -> Rights.ASSESSMENT_ORGANISE;
    };
  }

  public CandidateSheet sheet(CandidateLine line) {
    var round = rounds.round(line.round()).orElseThrow();
    var tree = new ScoreTree(systems.system(round.system()), line.kind());
    var found = findings.of(line.id());
    var evidence = findings.evidence(line.id());
    var items = tree.indicators().stream().map(one -> {
      var byLevel = new EnumMap<Level, CandidateSheet.Found>(Level.class);
      found.forEach((level, all) -> { if (all.containsKey(one.code())) byLevel.put(level, all.get(one.code())); });
      return new CandidateSheet.Item(one, tree.dimension(one).name(), byLevel, evidence.getOrDefault(one.code(), List.of()));
    }).toList();
    var sums = new EnumMap<Level, BigDecimal>(Level.class);
    found.forEach((level, all) -> { if (!all.isEmpty()) sums.put(level, tree.percent(Findings.points(all))); });
    // nobody sees what one inspector found while another is still out
    boolean blind = line.seats() > line.locked();
    var inspections = blind ? List.<CandidateSheet.Inspected>of() : reckoning.inspections(line.id());
    if (!blind && !inspections.isEmpty()) inspections = reckoning.marked(inspections, reckoning.onSite(inspections, tree));
    return new CandidateSheet(line, tree.system(), round.cutoff(), items, sums, deviates(sums), inspections, line.total() == null ? null : reckoning.judge(line.id(), tree, line.total(), line.satisfaction()),
        rounds.objections(line.id()), rounds.steps(line.id()), findings.returned(line.id()), line.veto() == null ? List.of() : desk.proofs(line.id()), policy.answers(round.cutoff()), may(line));
  }

  /** Levels whose sum lies further from the next one's than policy lets it: 评分偏差. */
  private Set<Level> deviates(Map<Level, BigDecimal> sums) {
    var limit = policy.figure("level-deviation");
    var far = EnumSet.noneOf(Level.class);
    for (var level : List.of(Level.SELF, Level.TOWN, Level.COUNTY)) {
      var above = sums.get(Level.values()[level.ordinal() + 1]);
      if (sums.containsKey(level) && above != null && sums.get(level).subtract(above).abs().compareTo(limit) > 0) far.add(level);
    }
    return far;
  }

  private Set<String> may(CandidateLine line) {
    var ground = Territory.of(line.community());
    var deeds = new TreeSet<String>();
    boolean atWork = line.state().papers() && (line.state() != CandidateState.CITY || line.sampled() && line.checkedAt() == null);
    if (atWork && jurisdiction.covers(right(line.state()), ground)) {
      deeds.add("enter");
      deeds.add("pass");
      if (line.state() != CandidateState.SELF) deeds.addAll(List.of("give-back", "mark"));
      else deeds.add("attach");
    }
    if (jurisdiction.covers(Rights.ASSESSMENT_ORGANISE, ground)) {
      if (line.state().ordinal() <= CandidateState.PUBLICITY.ordinal()) deeds.add("veto");
      switch (line.state()) {
        case INSPECTION, PANEL, SCORED -> deeds.add("satisfaction");
        case PUBLICITY -> deeds.addAll(List.of("object", "answer"));
        case NAMED -> deeds.add("plaque");
        case PLAQUE, RECTIFY -> deeds.add("recheck");
        default -> { }
      }
    }
    if (jurisdiction.covers(Rights.ASSESSMENT_REVIEW, ground) && line.state() == CandidateState.PUBLICITY) deeds.add("object");
    if (jurisdiction.covers(Rights.ASSESSMENT_DECIDE, ground) && line.state() == CandidateState.PANEL) deeds.add("panel");
    return deeds;
  }
}
