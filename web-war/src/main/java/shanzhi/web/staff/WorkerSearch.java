package shanzhi.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Rights;
import shanzhi.staff.workers.boundary.WorkerQuery;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Community workers by name or personal number, for the search box of the header. */
@ApplicationScoped
public class WorkerSearch implements SearchSource {

  @Inject Workers workers;
  @Inject Jurisdiction jurisdiction;
  @Inject Desk desk;

  @Override public String title() { return "menu.workers"; }

  @Override public int order() { return 45; }

  @Override public int longest() { return 40; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.STAFF_READ)) return List.of();
    return jurisdiction.over(Rights.STAFF_READ).grounds().stream()
        .flatMap(ground -> workers.list(new WorkerQuery(ground.code(), null, null, null, text, null, 0, 0, limit, null)).rows().stream())
        .map(line -> new Hit(line.name(), line.number() + "·" + line.unitName() + "·" + desk.word(line.state()), "/app/staff/worker?id=" + line.id())).distinct().limit(limit).toList();
  }
}
