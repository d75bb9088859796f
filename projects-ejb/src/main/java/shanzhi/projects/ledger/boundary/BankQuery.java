package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.time.LocalDate;

/** Which instructions: those sent in a month. @param area of 12 digits, or null for all in reach; @param month 0 for the whole year; @param state null for all; @param wrong only what does not agree */
public record BankQuery(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year,
    @Min(value = 0, message = "月份为 1 至 12，全年为 0") @Max(value = 12, message = "月份为 1 至 12，全年为 0") int month, BankState state, boolean wrong, int offset, int rows) implements Serializable {

  public LocalDate first() { return LocalDate.of(year, Math.max(1, month), 1); }

  public LocalDate last() { return first().plusMonths(month == 0 ? 12 : 1).minusDays(1); }
}
