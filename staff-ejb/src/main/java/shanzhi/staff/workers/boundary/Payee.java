package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** Where to pay somebody, in full: for the file to the bank and nothing else. @param returnedOn day a payment to it came back */
public record Payee(long worker, long account, String number, String name, String bank, String fullAccount, String holder,
    LocalDate returnedOn) implements Serializable {

  /** For logs and errors: no number in them. */
  @Override public String toString() { return "Payee " + number; }
}
