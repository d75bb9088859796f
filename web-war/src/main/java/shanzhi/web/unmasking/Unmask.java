package shanzhi.web.unmasking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.foundation.unmasking.boundary.Unmasking;

/** The question why, and the one answer. Nothing of it is kept with the page. */
@Named
@RequestScoped
public class Unmask {

  @Inject Unmasking unmasking;

  private String kind;
  private String subject;
  private String reason;
  private String value;

  /** Opens the question about one value. */
  public void ask(String kind, String subject) {
    this.kind = kind;
    this.subject = subject;
  }

  public void reveal() { value = unmasking.reveal(kind, subject, reason); }

  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getSubject() { return subject; }
  public void setSubject(String subject) { this.subject = subject; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public String getValue() { return value; }
}
