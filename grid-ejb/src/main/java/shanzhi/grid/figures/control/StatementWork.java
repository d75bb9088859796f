package shanzhi.grid.figures.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.jobs.boundary.Work;

/** Makes 事件月报 in the background: counts, freezes, and writes the workbook from what was frozen. */
@ApplicationScoped
public class StatementWork implements Work {

  public static final String KIND = "incident-month";

  @Inject StatementDesk desk;
  @Inject StatementCounts counts;
  @Inject StatementBook book;

  @Override public String kind() { return KIND; }

  @Override public void run(JsonObject parameters, Progress progress) {
    var month = LocalDate.parse(parameters.getString("month"));
    var statement = counts.count(desk.ground(parameters.getString("ground")), month, progress);
    progress.result(desk.keep(statement, "事件月报-" + statement.name() + "-" + month.toString().substring(0, 7) + ".xlsx", book.bytes(statement)));
  }
}
