package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.grid.roster.boundary.MaskedName;
import shanzhi.grid.whistles.boundary.OpenCallSheet;
import shanzhi.grid.whistles.boundary.WhistleSheet;
import shanzhi.kernel.ChinaTime;

/** Puts a whistle with all answers into the facts of the printed record. Papers travel: the whistler is 周* on them. */
@ApplicationScoped
public class WhistlePaper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public PrintOrder order(WhistleSheet sheet) {
    var line = sheet.line();
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", line.number());
    facts.put("kind", WhistleWords.of("WhistleKind", line.kind()));
    facts.put("cause", WhistleWords.of("Cause", line.cause()));
    facts.put("status", WhistleWords.of("WhistleStatus", line.status()));
    facts.put("title_", line.title());
    facts.put("raisedAt", minute(FULL, line.raisedAt()));
    facts.put("whistler", MaskedName.of(line.whistlerName()));
    facts.put("place", line.townName() + (line.communityName() == null ? "" : " " + line.communityName()) + (sheet.address() == null ? "" : " " + sheet.address()));
    facts.put("incident", line.incident());
    facts.put("description", sheet.description());
    facts.put("endedAt", minute(FULL, sheet.endedAt()));
    facts.put("outcome", sheet.outcome());
    facts.put("answers", sheet.answers().stream().map(WhistlePaper::answer).toList());
    facts.put("calls", sheet.calls().stream().map(WhistlePaper::call).toList());
    return new PrintOrder("吹哨报到单", "吹哨报到办理单", "whistle", line.number(), "whistle-sheet", facts, false);
  }

  private static Map<String, Object> answer(WhistleSheet.Answer answer) {
    var one = new HashMap<String, Object>();
    one.put("office", answer.officeName());
    one.put("state", WhistleWords.of("AnswerState", answer.state()));
    one.put("sign", clock(answer.sign()));
    one.put("contact", clock(answer.contact()));
    one.put("arrive", clock(answer.arrive()));
    one.put("said", answer.steps().stream().filter(step -> step.opinion() != null && !step.opinion().isBlank() && !step.move().equals("RATE"))
        .sorted(Comparator.comparing(WhistleSheet.Step::at)).map(step -> minute(MINUTE, step.at()) + " " + WhistleWords.of("WhistleMove", step.move()) + "：" + step.opinion())
        .collect(Collectors.joining("\n")));
    one.put("grade", answer.gradeName());
    one.put("ratedWords", answer.ratedWords());
    return one;
  }

  private static String clock(WhistleSheet.Clock clock) {
    return switch (clock.state()) {
      case "IN_TIME" -> minute(MINUTE, clock.doneAt());
      case "LATE" -> (clock.doneAt() == null ? "未办" : minute(MINUTE, clock.doneAt())) + "（逾期）";
      case "OVERDUE" -> "未办（超时）";
      case "NONE" -> "—";
      default -> minute(MINUTE, clock.dueAt()) + " 前";
    };
  }

  private static Map<String, Object> call(OpenCallSheet call) {
    return Map.of("number", call.number(), "plea", call.plea(), "wanted", call.wanted(), "accepted", call.accepted(),
        "who", call.answers().stream().filter(answer -> answer.state().equals("ACCEPTED"))
            .map(answer -> answer.kind().equals("VOLUNTEER") ? MaskedName.of(answer.name()) : answer.name()).collect(Collectors.joining("、")));
  }

  private static String minute(DateTimeFormatter form, Instant at) { return at == null ? null : form.format(ChinaTime.local(at)); }
}
