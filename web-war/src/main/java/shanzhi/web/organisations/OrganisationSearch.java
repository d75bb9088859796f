package shanzhi.web.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.organisations.boundary.Organisations;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Organisations by part of their name of today, for the search box of the header. */
@ApplicationScoped
public class OrganisationSearch implements SearchSource {

  @Inject Organisations organisations;
  @Inject AreaWords areas;
  @Inject Desk desk;

  @Override public String title() { return "menu.organisations"; }

  @Override public int order() { return 40; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.ORGANISATION_READ)) return List.of();
    return organisations.list(null, null, text, 0, limit).rows().stream().map(line -> new Hit(line.name(), areas.title(line.area()), "/app/system/organisations?id=" + line.id())).toList();
  }
}
