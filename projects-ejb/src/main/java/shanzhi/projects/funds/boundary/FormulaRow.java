package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A formula as it is kept.
 *
 * @param to first day on which it no longer holds; null while it does
 * @param drafter and {@code confirmer} names as shown; null where it came with the suite
 * @param draft it waits to be confirmed; @param mine by the caller, who may take it back and not confirm it
 */
public record FormulaRow(String code, String title, boolean standard, BigDecimal equal, BigDecimal households, BigDecimal residents, BigDecimal base, BigDecimal perHundred, BigDecimal least, boolean graded,
    LocalDate from, LocalDate to, String source, String drafter, String confirmer, boolean draft, boolean mine) implements Serializable {}
