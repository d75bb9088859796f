package shanzhi.foundation.drawn.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One case or voucher behind a figure.
 *
 * @param number by which its own ledger finds it; @param title without names of persons; @param on the day that decided; null where there is none
 * @param amount money or a part of the figure; null where it counts as one
 * @param counts whether it is in the part, or only in the whole
 * @param page of its own ledger, e.g. {@code /app/incidents/sheet?number=…}; null for none
 */
public record DrawnCase(String number, String title, LocalDate on, BigDecimal amount, boolean counts, String page) implements Serializable {}
