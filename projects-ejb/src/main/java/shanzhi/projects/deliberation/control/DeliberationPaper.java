package shanzhi.projects.deliberation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.MoneyWords;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.MeetingSheet;
import shanzhi.projects.deliberation.boundary.PublicityKind;
import shanzhi.projects.deliberation.boundary.PublicitySheet;
import shanzhi.projects.deliberation.boundary.ResolutionSheet;
import shanzhi.projects.deliberation.entity.Meeting;

/** Puts notices, minutes, resolutions and publicities into the facts of official papers. Names of residents are masked on all of them. */
@ApplicationScoped
public class DeliberationPaper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  @Inject Areas areas;
  @Inject AffairDesk desk;
  @Inject MeetingReader meetings;

  public PrintOrder notice(MeetingSheet sheet) {
    var facts = meeting(sheet);
    facts.put("audience", sheet.line().bodyKind().open() ? "各位居民" : sheet.line().bodyName() + "成员");
    facts.put("title_", sheet.line().title());
    facts.put("items", sheet.items().stream().map(item -> Map.of("no", item.no(), "title", item.title(), "amount", item.amount() == null ? "" : money(item.amount()))).toList());
    return new PrintOrder("会议通知", sheet.line().title() + "\n会议通知", "meeting", sheet.line().number(), "meeting-notice", facts, false, sheet.line().community());
  }

  /** @throws Refusal meeting.not-recorded (409) */
  public PrintOrder minutes(MeetingSheet sheet) {
    Refusal.unless(sheet.present() != null, "meeting.not-recorded", sheet.line().number());
    var facts = meeting(sheet);
    facts.put("chair", sheet.chair());
    facts.put("recorder", sheet.recorder());
    facts.put("heads", counted(sheet.heads(), sheet.area()));
    facts.put("present", counted(sheet.present(), sheet.presentArea()));
    facts.put("minutes", sheet.minutes() == null ? "" : sheet.minutes());
    facts.put("items", sheet.items().stream().map(DeliberationPaper::vote).toList());
    return new PrintOrder("会议记录", sheet.line().title() + "\n会议记录", "meeting", sheet.line().number(), "meeting-minutes", facts, false, sheet.line().community());
  }

  private HashMap<String, Object> meeting(MeetingSheet sheet) {
    var line = sheet.line();
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", area(line.community()) + "　" + line.number());
    facts.put("body", line.bodyName() + "（" + PaperWords.of(line.bodyKind()) + "）");
    facts.put("heldAt", minute(line.heldAt()));
    facts.put("place", line.place());
    facts.put("noticeOn", DAY.format(line.noticeOn()));
    facts.put("quorum", counted(sheet.quorum(), sheet.quorumArea()));
    facts.put("source", sheet.rule().source());
    return facts;
  }

  private static Map<String, ?> vote(MeetingSheet.Item item) {
    var facts = new HashMap<String, Object>();
    facts.put("no", item.no());
    facts.put("title", item.title());
    facts.put("votesFor", counted(item.votesFor(), item.areaFor()));
    facts.put("votesAgainst", item.votesAgainst());
    facts.put("abstained", item.abstained());
    facts.put("need", counted(item.need(), item.needArea()));
    facts.put("result", Boolean.TRUE.equals(item.passed()) ? "通过" : "未通过");
    facts.put("recused", item.recused().stream().map(one -> Masks.name(one.name()) + "（" + one.reason() + "）").collect(Collectors.joining("、")));
    return facts;
  }

  public PrintOrder resolution(ResolutionSheet sheet) {
    var line = sheet.line();
    var meeting = meetings.sheet(desk.read(Meeting.class, sheet.meeting()));
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", line.number());
    facts.put("decidedOn", DAY.format(line.decidedOn()));
    var home = area(line.community());
    facts.put("body", line.bodyName().startsWith(home) ? line.bodyName() : home + line.bodyName());
    facts.put("meeting", line.title());
    facts.put("heads", counted(meeting.heads(), meeting.area()));
    facts.put("present", counted(meeting.present(), meeting.presentArea()));
    facts.put("quorum", counted(meeting.quorum(), meeting.quorumArea()));
    facts.put("items", items(sheet));
    facts.put("sum", money(line.amount()));
    facts.put("effectiveOn", line.effectiveOn() == null ? "" : DAY.format(line.effectiveOn()));
    facts.put("issuer", area(line.community()));
    facts.put("issuedOn", DAY.format(line.decidedOn()));
    return new PrintOrder("决议", line.bodyName() + "决议", "resolution", line.number(), "resolution", facts, false, line.community());
  }

  public PrintOrder publicity(PublicitySheet sheet) {
    var line = sheet.line();
    boolean result = line.kind() == PublicityKind.RESULT;
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", area(line.community()) + "　" + line.number());
    facts.put("lead", result ? "现将下列决议事项的实施结果公示如下，接受居民监督。"
        : "经" + sheet.resolution().line().bodyName() + DAY.format(sheet.resolution().line().decidedOn()) + "会议决议（" + came(sheet.resolution()) + "），现将下列事项公示如下。公示期内如有异议，请实名反映。");
    facts.put("items", items(sheet.resolution()));
    facts.put("sum", money(sheet.resolution().line().amount()));
    facts.put("sumWords", MoneyWords.of(sheet.resolution().line().amount()));
    facts.put("words", sheet.words() == null ? "" : sheet.words());
    facts.put("from", day(line.from()));
    facts.put("until", day(line.until()));
    facts.put("days", line.days());
    facts.put("places", sheet.places());
    facts.put("phone", sheet.phone());
    facts.put("objections", sheet.objections().stream().map(one -> Map.of("objector", one.objector(), "text", one.text(), "answer", one.answer() == null ? "" : one.answer())).toList());
    facts.put("issuer", area(line.community()));
    facts.put("issuedOn", day(line.from()));
    var kind = result ? "实施结果公示表" : "决议公示表";
    return new PrintOrder(kind, line.title() + "\n" + kind, "publicity", line.number(), "publicity-sheet", facts, false, line.community());
  }

  /** 应到 31 人，实到 22 人，法定 21 人 */
  private String came(ResolutionSheet sheet) {
    var meeting = meetings.sheet(desk.read(Meeting.class, sheet.meeting()));
    return "应到 " + counted(meeting.heads(), meeting.area()) + (meeting.present() == null ? "" : "，实到 " + counted(meeting.present(), meeting.presentArea())) + "，法定 " + counted(meeting.quorum(), meeting.quorumArea());
  }

  private static List<Map<String, Object>> items(ResolutionSheet sheet) {
    return sheet.items().stream().map(one -> {
      var facts = new HashMap<String, Object>();
      facts.put("no", sheet.items().indexOf(one) + 1);
      facts.put("item", one.item().item());
      facts.put("title", one.item().title());
      facts.put("kind", PaperWords.of(one.item().kind()));
      facts.put("purpose", PaperWords.of(one.item().purpose()));
      facts.put("source", PaperWords.of(one.item().source()) + " " + one.item().year());
      facts.put("amount", money(one.item().amount()));
      facts.put("votes", one.votesFor() + "/" + one.votesAgainst() + "/" + one.abstained());
      return (Map<String, Object>) facts;
    }).toList();
  }

  private String area(String code) { return areas.today().find(code).map(node -> node.shortName()).orElse(code); }

  private static String counted(Integer heads, BigDecimal area) { return heads + (area == null ? " 人" : " 人、" + money(area) + " 平方米"); }

  private static String money(BigDecimal amount) { return String.format(java.util.Locale.ROOT, "%,.2f", amount); }

  private static String minute(Instant at) { return MINUTE.format(ChinaTime.local(at)); }

  private static String day(LocalDate day) { return DAY.format(day); }
}
