package shanzhi.grid.figures.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.grid.figures.boundary.Rate;
import shanzhi.grid.figures.boundary.RateFigure;
import shanzhi.grid.figures.boundary.Statement;
import shanzhi.grid.figures.boundary.Statement.Line;
import shanzhi.kernel.ChinaTime;

/** A frozen statement as an official paper. It says only what was frozen, so that printing it again says the same. */
@ApplicationScoped
public class StatementPaper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy 年 M 月");
  private static final List<String> TOP = List.of("REPORTED", "FILED", "CLOSED", "DUE", "OUTSTANDING", "OVERDUE", "EXTENDED", "SUSPENDED", "RETURNED", "SUPERVISED");

  public PrintOrder order(long id, Statement statement) {
    var facts = new HashMap<String, Object>();
    var whole = statement.lines().get(0);
    var month = MONTH.format(statement.month());
    facts.put("subtitle", month);
    facts.put("asOf", MINUTE.format(ChinaTime.local(statement.asOf())));
    facts.put("counts", TOP.stream().map(set -> count(set, whole)).toList());
    facts.put("rates", Arrays.stream(Rate.values()).map(rate -> rate(rate, whole)).toList());
    facts.put("lines", statement.lines().stream().map(StatementPaper::line).toList());
    return new PrintOrder("事件月报", statement.name() + "社区治理事件月报", "month-statement", String.valueOf(id), "incident-month", facts, true, statement.ground());
  }

  private static Map<String, Object> count(String set, Line whole) {
    int now = whole.now().get(set);
    int before = whole.before().get(set);
    return Map.of("name", StatementWords.count(set), "now", now, "before", before, "change", change(now - before));
  }

  private static Map<String, Object> rate(Rate rate, Line whole) {
    var now = whole.rate(rate);
    return Map.of("name", StatementWords.rate(rate), "now", percent(now), "made", now.part() + " / " + now.of(), "before", percent(whole.rateBefore(rate)),
        "how", StatementWords.how(rate));
  }

  private static Map<String, Object> line(Line line) {
    var facts = new HashMap<String, Object>();
    facts.put("name", line.part() == null ? "合计" : line.partName());
    facts.put("category", line.category() == null ? "小计" : line.categoryName());
    facts.put("cells", Stream.concat(
        Stream.of("REPORTED", "FILED", "CLOSED", "OUTSTANDING", "OVERDUE").map(set -> Map.of("text", String.valueOf(line.now().get(set)))),
        Stream.of(Map.of("text", percent(line.rate(Rate.IN_TIME))), Map.of("text", percent(line.rate(Rate.REWORKED))),
            Map.of("text", String.valueOf(line.before().get("REPORTED"))), Map.of("text", change(line.now().get("REPORTED") - line.before().get("REPORTED"))),
            Map.of("text", percent(line.rateBefore(Rate.IN_TIME))))).toList());
    return facts;
  }

  private static String percent(RateFigure rate) { return rate.percent() == null ? "—" : rate.percent().toPlainString() + "%"; }

  private static String change(int difference) { return difference > 0 ? "+" + difference : difference < 0 ? "−" + -difference : "0"; }
}
