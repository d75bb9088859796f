package shanzhi.web.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.kernel.Rights;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Payments by number, invoice, title and payee, for the search box of the header. */
@ApplicationScoped
public class PaymentSearch implements SearchSource {

  @Inject Payments payments;
  @Inject Desk desk;

  @Override public String title() { return "menu.payments"; }

  @Override public int order() { return 41; }

  @Override public int longest() { return 60; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.FUND_READ)) return List.of();
    var query = new PaymentQuery();
    query.setText(text);
    query.setRows(limit);
    return payments.ledger(query).rows().stream()
        .map(line -> new Hit(line.title(), line.number() + "·" + line.payee() + "·" + desk.word(line.state()), "/app/funds/payment?number=" + line.number())).toList();
  }
}
