package shanzhi.staff.insurance.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One rate from a day to a day.
 *
 * @param area 12 digits: where it holds, with all below unless an area below has its own
 * @param injuryClass 1–8 for injury insurance, otherwise 0
 * @param employee share of the base, 0.08 for 8 %; @param employer likewise
 * @param least of a rate the paying unit may choose; null where it may not; @param most likewise
 * @param places decimal places of the amount: 2, or 0 for whole yuan
 * @param until last day; null while nobody knows one
 * @param status FOUND: read in the document; RECALLED: to be checked; ASSUMED: usual practice, no document
 */
public record RateLine(String area, Insurance item, int injuryClass, BigDecimal employee, BigDecimal employer, BigDecimal least, BigDecimal most, int places,
    LocalDate from, LocalDate until, String source, String status) implements Serializable {}
