package shanzhi.projects.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import shanzhi.projects.ledger.boundary.PaymentSettled;

/** Writes down what other rooms would be told. */
@ApplicationScoped
public class SettledNotes {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  void take(@Observes PaymentSettled settled) { seen.add(settled.item() + " " + settled.instalment() + " " + settled.amount().toPlainString() + " " + settled.paymentNumber()); }

  public List<String> seen() { return List.copyOf(seen); }
}
