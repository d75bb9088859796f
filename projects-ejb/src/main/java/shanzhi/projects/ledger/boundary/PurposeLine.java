package shanzhi.projects.ledger.boundary;

import java.io.Serializable;

/** What money may be spent on, or never. @param clause what forbids it; null where it is allowed */
public record PurposeLine(String code, String title, String titleEn, String clause, String source) implements Serializable {

  public boolean chargeable() { return clause == null; }
}
