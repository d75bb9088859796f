package shanzhi.grid.campaigns.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.HazardSheet;
import shanzhi.grid.campaigns.boundary.Progress;
import shanzhi.grid.campaigns.boundary.Total;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;

/** Puts a campaign's sum-up and a hazard's order into the facts of official papers. */
@ApplicationScoped
public class CampaignPaper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分");

  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;

  /** The area whose children the reader's paper lists: that of the campaign, or the reader's own below it. */
  public String top(CampaignSheet sheet) {
    var tree = areas.today();
    var wide = sheet.line().area();
    var own = jurisdiction.over(Rights.CAMPAIGN_READ).grounds();
    if (own.stream().anyMatch(ground -> tree.covers(ground, shanzhi.kernel.Territory.of(wide)))) return wide;
    var best = own.stream().map(ground -> ground.area()).findFirst().orElse(wide);
    return tree.get(best).level() == Level.COMMUNITY ? tree.get(best).parent() : best;
  }

  /** @throws Refusal campaign.not-issued (409) before it was issued */
  public PrintOrder summary(CampaignSheet sheet, List<Progress> children, List<Total> totals) {
    var line = sheet.line();
    Refusal.unless(line.issuedAt() != null, "campaign.not-issued", line.number());
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", line.number());
    facts.put("purpose", sheet.purpose());
    facts.put("basis", sheet.basis());
    facts.put("area", line.areaName());
    facts.put("kind", PaperWords.of("Kind", line.kind()));
    facts.put("issuedAt", minute(line.issuedAt()));
    facts.put("dueAt", minute(line.dueAt()));
    facts.put("issued", line.issued());
    facts.put("done", line.done());
    facts.put("response", percent(line.response()));
    facts.put("goal", percent(sheet.goal()));
    facts.put("rows", children.stream().map(CampaignPaper::row).toList());
    facts.put("totals", totals.stream().map(CampaignPaper::total).toList());
    return new PrintOrder("专项行动汇总表", line.title() + "\n汇总表", "campaign", line.number(), "campaign-sum", facts, false);
  }

  private static Map<String, ?> row(Progress one) {
    return Map.of("name", one.name(), "issued", one.issued(), "signed", one.signed(), "done", one.done(), "late", one.late(), "response", percent(one.response()));
  }

  private static Map<String, ?> total(Total total) {
    var words = total.counts().isEmpty() ? total.sum() == null ? "已填 " + total.filled() + " 份" : "合计 " + total.sum().toPlainString() + "（" + total.filled() + " 份）"
        : total.counts().stream().map(count -> PaperWords.of("Answer", count.choice()) + " " + count.number()).collect(Collectors.joining("；"));
    return Map.of("no", total.position(), "label", total.label(), "words", words);
  }

  /** 整改通知书. @throws Refusal hazard.not-ordered (409) before it was ordered */
  public PrintOrder order(HazardSheet sheet) {
    var line = sheet.line();
    Refusal.unless(sheet.orderedAt() != null, "hazard.not-ordered", line.number());
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", line.number());
    facts.put("responsible", line.responsible());
    facts.put("foundAt", minute(line.foundAt()));
    facts.put("place", sheet.townName() + " " + line.communityName());
    facts.put("address", line.address());
    facts.put("kind", PaperWords.of("HazardKind", line.kind()));
    facts.put("grade", PaperWords.of("Grade", line.grade()));
    facts.put("description", line.description());
    facts.put("demand", sheet.demand());
    facts.put("dueAt", DAY.format(ChinaTime.local(line.dueAt())));
    facts.put("orderer", sheet.ordererName());
    facts.put("orderedAt", minute(sheet.orderedAt()));
    facts.put("rounds", sheet.rounds());
    var steps = new ArrayList<Map<String, ?>>();
    for (int i = sheet.steps().size() - 1; i >= 0; i--) {
      var step = sheet.steps().get(i);
      if (step.move().equals("FAIL")) steps.add(Map.of("at", minute(step.at()), "opinion", String.valueOf(step.opinion())));
    }
    facts.put("failures", steps);
    return new PrintOrder("隐患整改通知书", "隐患整改通知书", "hazard", line.number(), "hazard-order", facts, false);
  }

  static String percent(BigDecimal rate) { return rate == null ? "—" : rate.movePointRight(2).setScale(1, java.math.RoundingMode.HALF_UP).toPlainString() + "%"; }

  private static String minute(Instant at) { return at == null ? "—" : MINUTE.format(ChinaTime.local(at)); }
}
