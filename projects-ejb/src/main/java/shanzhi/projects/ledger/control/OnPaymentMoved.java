package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.turns.control.Turns;

/** After each step of a payment: whoever may take the next one is told, and in the end whoever asked. */
@ApplicationScoped
public class OnPaymentMoved implements Delivery {

  public static final String TOPIC = "payment.moved";

  private record About(Turns.Matter matter, String milestone, PaymentState state, String why, List<String> hands) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Turns turns;

  @Override public String topic() { return TOPIC; }

  @Override public void deliver(String key, JsonObject payload) {
    var about = about(payload.getString("payment"));
    switch (payload.getString("deed")) {
      case "request" -> next(about, PaymentState.REQUESTED, JobRole.SUPERVISOR, key);
      case "consent" -> next(about, PaymentState.CONSENTED, JobRole.TOWN, key);
      case "approve" -> next(about, PaymentState.APPROVED, JobRole.FINANCE, key);
      case "returned" -> next(about, PaymentState.RETURNED, JobRole.FINANCE, key);
      case "settle" -> asker(about, MessageKind.CC, "payment.settled", key);
      case "refuse" -> asker(about, MessageKind.ALERT, "payment.refused", key);
      default -> { }   // the bank's answer is awaited by whoever instructed it
    }
  }

  /** Nobody is asked for a step that was taken before the message went out. */
  private void next(About about, PaymentState state, JobRole job, String key) {
    if (about.state() != state) return;
    turns.tell(turns.holders(job, about.matter().community(), about.hands()), MessageKind.TODO, "payment." + state.name().toLowerCase(java.util.Locale.ROOT), about.matter(), words(about), key);
  }

  private void asker(About about, MessageKind kind, String template, String key) {
    turns.tell(Turns.one(about.hands().get(0)), kind, template, about.matter(), words(about), key);
  }

  private static Map<String, String> words(About about) { return Map.of("milestone", about.milestone(), "why", about.why() == null ? "—" : about.why()); }

  private About about(String number) {
    return Sql.on(database).one("""
        select y.*, c.title, p.community from projects.payment y join projects.purse p on p.id = y.purse join projects.commitment c on c.item = y.item where y.number = ?""",
        row -> new About(new Turns.Matter("payment", number, row.text("title"), row.text("community"), row.as("amount", BigDecimal.class), "/app/funds/payment"), row.text("milestone"),
            PaymentState.valueOf(row.text("state")), row.text("refused_why"), Arrays.asList(row.text("requested_by"), row.text("consented_by"), row.text("approved_by"))), number).orElseThrow();
  }
}
