package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A micro-fund. @param used paid or on its way; @param donors how many gave */
public record MicroFundLine(long id, String community, String name, String purpose, String document, LocalDate openedOn, BigDecimal given, BigDecimal used, int donors) implements Serializable {

  public BigDecimal left() { return given.subtract(used); }
}
