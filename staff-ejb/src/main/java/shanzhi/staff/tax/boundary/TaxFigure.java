package shanzhi.staff.tax.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure of the tax law that holds from a day to a day.
 *
 * @param per MONTH, YEAR or CHILD (per child and month)
 * @param until last day; null while nobody knows one
 * @param status FOUND: read in the document; RECALLED: to be checked against it
 */
public record TaxFigure(String code, String name, BigDecimal amount, String per, LocalDate from, LocalDate until, String source, String status)
    implements Serializable {

  public boolean holds(LocalDate day) { return !day.isBefore(from) && (until == null || !day.isAfter(until)); }
}
