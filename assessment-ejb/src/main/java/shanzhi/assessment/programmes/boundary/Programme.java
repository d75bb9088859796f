package shanzhi.assessment.programmes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A definition as it is written.
 *
 * @param sample 示例: parts of it stand in no document that was found; @param unit what competes, e.g. 小区
 * @param system code of the indicator system it scores by, empty for none; @param categories 类别, of which a contender has one; empty where there are none
 * @param rules named figures, e.g. 命名线; @param items what every contender has on its list
 */
public record Programme(String code, String name, ProgrammeKind kind, boolean sample, String source, LocalDate from, String unit, String system, String note, List<String> categories,
    Map<String, BigDecimal> rules, List<Item> items) implements Serializable {

  /** @param source where it is said */
  public record Item(String name, String source) implements Serializable {}

  public boolean says(String rule) { return rules.containsKey(rule); }

  /** @throws IllegalStateException where the definition does not say it */
  public BigDecimal rule(String name) {
    var figure = rules.get(name);
    if (figure == null) throw new IllegalStateException("programme " + code + " does not say " + name);
    return figure;
  }

  public int number(String name) { return rule(name).intValueExact(); }

  /** Held in the room of rounds, which knows levels, evidence and blind inspectors. */
  public boolean inRounds() { return says("全流程"); }

  /** Whether its contenders keep a list: of projects, parties or items. */
  public boolean lists() { return kind == ProgrammeKind.CHECKLIST || says("清单须完成"); }

  /** What competes may be a project of the books. */
  public boolean byProject() { return says("按项目"); }

  /** Taken from those who carry the title of 示范社区, by rank. */
  public boolean secondTier() { return says("从示范社区"); }
}
