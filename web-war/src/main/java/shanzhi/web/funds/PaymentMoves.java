package shanzhi.web.funds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.kernel.Refusal;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.RequestPayment;

/** Moves on payments, each once per caller and key, in one transaction with the note that it was made. */
@RequestScoped
public class PaymentMoves {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject Payments payments;
  @Inject KeptAnswers answers;
  @Inject Jurisdiction jurisdiction;

  @Transactional
  public String requestOnce(RequestPayment wanted, String key) {
    return answers.once(jurisdiction.caller(), key, "payment " + JSON.toJson(wanted), () -> payments.request(wanted));
  }

  @Transactional
  public void makeOnce(String move, String number, PaymentsResource.Move said, String key) {
    answers.once(jurisdiction.caller(), key, move + ' ' + number + ' ' + JSON.toJson(said), () -> {
      make(move, number, said);
      return "";
    });
  }

  private void make(String move, String number, PaymentsResource.Move said) {
    switch (move) {
      case "consent" -> payments.consent(number, said.version());
      case "approve" -> payments.approve(number, said.version());
      case "instruct" -> payments.instruct(number, said.version());
      case "settle" -> payments.settle(number, said.date(), said.slip());
      case "returned" -> payments.returned(number, said.date(), said.words());
      case "refuse" -> payments.refuse(number, said.version(), said.words());
      default -> throw Refusal.invalid("unreadable");
    }
  }
}
