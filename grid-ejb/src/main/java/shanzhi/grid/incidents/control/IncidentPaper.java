package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.roster.boundary.MaskedName;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Puts an incident's sheet into the facts of the printed 办理单. Papers travel: the reporter is 王* on them. */
@ApplicationScoped
public class IncidentPaper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public PrintOrder order(IncidentSheet sheet) {
    var line = sheet.line();
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", line.number());
    facts.put("category", sheet.category());
    facts.put("type", line.typeName());
    facts.put("priority", PaperWords.of("Priority", line.priority()));
    facts.put("status", PaperWords.of("Status", line.status()));
    facts.put("source", PaperWords.of("Source", sheet.source()));
    facts.put("reporter", reporter(sheet));
    facts.put("reportedAt", minute(line.reportedAt()));
    facts.put("place", sheet.townName() + " " + line.communityName());
    facts.put("grid", grid(line.grid()));
    facts.put("address", line.address());
    facts.put("description", line.description());
    facts.put("office", line.officeName());
    facts.put("handler", sheet.handlerName());
    facts.put("closeDueAt", minute(sheet.closeDueAt()));
    facts.put("closedAt", minute(sheet.closedAt()));
    facts.put("late", "LATE".equals(line.dueState()) || "OVERDUE".equals(line.dueState()));
    facts.put("shots", shots(sheet));
    facts.put("steps", steps(sheet));
    return new PrintOrder("事件办理单", "社区治理事件办理单", "incident", line.number(), "incident-sheet", facts, false,
        line.grid() == null ? line.community() : line.grid());
  }

  private static String reporter(IncidentSheet sheet) { return MaskedName.of(sheet.reporterName() == null ? sheet.reporter() : sheet.reporterName()); }

  private List<Map<String, ?>> steps(IncidentSheet sheet) {
    var steps = new ArrayList<Map<String, ?>>();
    sheet.steps().stream().sorted(Comparator.comparingInt(IncidentSheet.Step::no)).forEach(step -> {
      var name = java.util.Objects.equals(step.actor(), sheet.reporter()) && step.move().startsWith("REPORT") ? reporter(sheet) : step.actorName() == null ? step.actor() : step.actorName();
      var who = Stream.of(name, step.move().equals("DISPATCH") && step.officeName() != null ? "派至 " + step.officeName() : null)
          .filter(part -> part != null).collect(Collectors.joining("\n"));
      var one = new HashMap<String, Object>();
      one.put("no", steps.size() + 1);
      one.put("at", minute(step.at()));
      one.put("move", PaperWords.of("Move", step.move()));
      one.put("who", who);
      one.put("opinion", step.opinion());
      steps.add(one);
    });
    return steps;
  }

  /** 处置前 2 张，处置后 1 张 */
  private static String shots(IncidentSheet sheet) {
    return Stream.of("BEFORE", "AFTER", "RECORD", "CHECK")
        .map(kind -> Map.entry(kind, sheet.photos().stream().filter(photo -> photo.kind().equals(kind)).count()))
        .filter(entry -> entry.getValue() > 0).map(entry -> PaperWords.of("Photo", entry.getKey()) + " " + entry.getValue() + " 张")
        .collect(Collectors.joining("，"));
  }

  private String grid(String code) {
    if (code == null) return null;
    return Sql.on(database).one("select name from grid.grid where code = ?", row -> row.text("name"), code).map(name -> name + "（" + code + "）").orElse(code);
  }

  private static String minute(Instant at) { return at == null ? null : MINUTE.format(ChinaTime.local(at)); }
}
