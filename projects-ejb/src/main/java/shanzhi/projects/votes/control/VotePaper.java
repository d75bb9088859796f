package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.boundary.SurveySheet;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.VoteItem;
import shanzhi.projects.votes.boundary.VoteSheet;

/** The paper twins: a ballot and a form that are copied for whoever has no phone. Neither has a place for a name. */
public final class VotePaper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
  private static final String BOX = "□", LINE = "＿＿";

  private VotePaper() {}

  public static PrintOrder ballot(VoteSheet sheet) {
    var line = sheet.line();
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", line.place() + "　" + line.number());
    facts.put("how", switch (line.kind()) {
      case APPROVAL -> "在想要的项目后打“√”，最多 " + sheet.most() + " 项。";
      case RANKED -> "按喜欢程度在项目后填 1 至 " + sheet.most() + "，每个数只填一次。";
      case CUMULATIVE -> "把 " + sheet.points() + " 分分给最多 " + sheet.most() + " 项，分数填在项目后。";
      case CART -> "在想要的项目后打“√”，最多 " + sheet.most() + " 项，造价合计不超过资金额度。";
    });
    facts.put("opens", minute(line.opens()));
    facts.put("closes", minute(line.closes()));
    facts.put("budget", money(line.budget()));
    facts.put("mark", line.kind() == BallotKind.RANKED ? "名次" : line.kind() == BallotKind.CUMULATIVE ? "分数" : "选择");
    boolean ticked = line.kind() == BallotKind.APPROVAL || line.kind() == BallotKind.CART;
    facts.put("items", sheet.items().stream().map(item -> Map.of("no", item.no(), "title", item.title(), "text", about(item), "cost", money(item.cost()), "box", ticked ? BOX : LINE)).toList());
    return new PrintOrder("纸质选票", line.title() + "\n选票", "vote", line.number(), "vote-ballot", facts, false, line.community());
  }

  private static String about(VoteItem item) {
    return item.place() + (item.place().isEmpty() || item.text().isEmpty() ? "" : "，") + item.text() + (item.eitherOr() == null ? "" : "（与同标“" + item.eitherOr() + "”的只能选一个）");
  }

  public static PrintOrder form(SurveySheet sheet) {
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", sheet.line().place() + "　" + sheet.line().number());
    facts.put("purpose", sheet.purpose());
    facts.put("closes", minute(sheet.line().closes()));
    var questions = new java.util.ArrayList<Map<String, ?>>();
    for (var question : sheet.questions()) questions.add(question(questions.size() + 1, question));
    facts.put("questions", questions);
    return new PrintOrder("纸质问卷", sheet.line().title() + "\n一户一表", "survey", sheet.line().number(), "survey-form", facts, false, sheet.line().community());
  }

  private static Map<String, ?> question(int no, Question question) {
    var how = switch (question.getKind()) { case ONE -> "选一项打“√”"; case MANY -> "最多选 " + question.getMost() + " 项打“√”"; case RANK -> "按重要程度填 1 至 " + question.getMost(); case OPEN -> "可不填"; };
    var options = new java.util.ArrayList<Map<String, ?>>();
    for (var option : question.getOptions()) options.add(Map.of("no", options.size() + 1, "text", option, "box", question.getKind() == QuestionKind.RANK ? LINE : BOX));
    return Map.of("no", no, "text", question.getText(), "how", how, "options", options, "open", question.getKind() == QuestionKind.OPEN ? List.of(true) : List.of());
  }

  private static String minute(Instant moment) { return MINUTE.format(ChinaTime.local(moment)); }

  private static String money(BigDecimal amount) { return new DecimalFormat("#,##0.##").format(amount); }
}
