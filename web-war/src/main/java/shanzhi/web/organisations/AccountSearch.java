package shanzhi.web.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.access.boundary.AccountQuery;
import shanzhi.foundation.access.boundary.Accounts;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Accounts by name, user name and staff number, for the search box of the header. */
@ApplicationScoped
public class AccountSearch implements SearchSource {

  @Inject Accounts accounts;
  @Inject AreaWords areas;
  @Inject Desk desk;

  @Override public String title() { return "menu.accounts"; }

  @Override public int order() { return 50; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.ACCOUNT_READ)) return List.of();
    return accounts.list(new AccountQuery(text, null, null, null), 0, limit).rows().stream()
        .map(line -> new Hit(line.name(), line.username() + "·" + areas.title(line.home()), "/app/system/accounts?who=" + line.username())).toList();
  }
}
