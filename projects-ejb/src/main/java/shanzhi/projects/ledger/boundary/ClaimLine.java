package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Money to be recovered. */
public record ClaimLine(long id, String item, String title, String community, String finding, String document, BigDecimal amount, BigDecimal recovered, LocalDate foundOn) implements Serializable {

  public BigDecimal left() { return amount.subtract(recovered); }
}
