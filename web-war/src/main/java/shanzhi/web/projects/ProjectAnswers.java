package shanzhi.web.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.projects.works.boundary.AreaFigures;
import shanzhi.projects.works.boundary.ProjectLine;
import shanzhi.projects.works.boundary.ProjectSheet;

/** Projects as REST gives them. Amounts are decimal strings in yuan, so that no reader makes binary fractions of them. */
public final class ProjectAnswers {

  private ProjectAnswers() {}

  @Schema(description = "项目。version 以下各项只在单个查询时给出，allowed 为本人现在可做")
  public record ProjectAnswer(String number, String title, String community, String item, String kind, String source, int year, String template, String amount, String contracted, String paid, String status,
      String provider, String startsOn, String endsOn, int progress, boolean late, Integer version, String resolution, String purpose, String goal, String place, Integer households, String contractNo, String own,
      String score, Boolean passed, String returned, List<Phase> phases, List<Part> instalments, List<Tender> tenders, List<Review> reviews, List<Paper> files, List<Step> steps, List<String> allowed) {

    static ProjectAnswer of(ProjectLine line) {
      return new ProjectAnswer(line.number(), line.title(), line.community(), line.item(), line.kind().name(), line.source().name(), line.year(), line.template(), text(line.amount()), text(line.contracted()), text(line.paid()),
          line.status().name(), line.provider(), day(line.startsOn()), day(line.endsOn()), line.progress(), line.late(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static ProjectAnswer of(ProjectSheet sheet) {
      var line = sheet.line();
      var facts = sheet.facts();
      return new ProjectAnswer(line.number(), line.title(), line.community(), line.item(), line.kind().name(), line.source().name(), line.year(), line.template(), text(line.amount()), text(line.contracted()), text(line.paid()),
          line.status().name(), line.provider(), day(line.startsOn()), day(line.endsOn()), line.progress(), line.late(), line.version(), facts.resolution(), facts.purpose().name(), facts.goal(), facts.place(), facts.households(),
          facts.contractNo(), text(facts.own()), text(facts.score()), facts.passed(), text(facts.returned()), sheet.ribbon().stream().map(one -> new Phase(one.code(), one.state(), day(one.on()))).toList(),
          sheet.instalments().stream().map(one -> new Part(one.no(), one.title(), text(one.amount()), one.item(), one.after().name(), one.due(), one.payment(), one.state() == null ? null : one.state().name(), day(one.paidOn()))).toList(),
          sheet.tenders().stream().map(Tender::of).toList(), sheet.reviews().stream().map(one -> new Review(one.kind().name(), day(one.heldOn()), text(one.score()), one.passed())).toList(),
          sheet.files().stream().map(one -> new Paper(one.id(), one.kind(), one.name(), one.picture())).toList(),
          sheet.steps().stream().map(one -> new Step(one.no(), one.at().toString(), one.move(), one.status().name(), one.actor(), one.words())).toList(), sheet.actions());
    }
  }

  public record Phase(String code, String state, String on) {}

  public record Part(int no, String title, String amount, String item, String after, boolean due, String payment, String state, String paidOn) {}

  @Schema(description = "招标或委托。开标以前不给出报价")
  public record Tender(long id, int round, String kind, String closesOn, int leastBidders, String ownPercent, String scope, String state, Long chosen, String reasons, List<Bid> bids) {

    static Tender of(ProjectSheet.Tender one) {
      return new Tender(one.id(), one.round(), one.kind().name(), day(one.closesOn()), one.leastBidders(), text(one.ownPercent()), one.scope(), one.state().name(), one.chosen(), one.reasons(),
          one.bids().stream().map(bid -> new Bid(bid.id(), bid.bidder(), bid.creditCode(), text(bid.amount()), text(bid.own()))).toList());
    }
  }

  public record Bid(long id, String bidder, String creditCode, String amount, String own) {}

  public record Review(String kind, String heldOn, String score, boolean passed) {}

  public record Paper(long id, String kind, String name, boolean picture) {}

  public record Step(int no, String at, String move, String status, String actor, String words) {}

  @Schema(description = "下一级区划的一年")
  public record FiguresAnswer(String area, int projects, int running, int ended, int late, String allocated, String resolved, String contracted, String paid, String free) {

    static FiguresAnswer of(AreaFigures one) {
      return new FiguresAnswer(one.area(), one.projects(), one.running(), one.ended(), one.late(), text(one.allocated()), text(one.resolved()), text(one.contracted()), text(one.paid()), text(one.free()));
    }
  }

  private static String text(BigDecimal amount) { return amount == null ? null : amount.toPlainString(); }

  private static String day(LocalDate day) { return day == null ? null : day.toString(); }
}
