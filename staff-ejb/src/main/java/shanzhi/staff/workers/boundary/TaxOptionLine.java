package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import shanzhi.staff.tax.boundary.TaxOption;

/** How the 5000 are deducted over time. @param until first day without */
public record TaxOptionLine(TaxOption option, LocalDate from, LocalDate until) implements Serializable {}
