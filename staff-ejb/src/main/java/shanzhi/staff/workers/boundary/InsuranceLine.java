package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** In which schemes a worker is over time. @param until first day without */
public record InsuranceLine(boolean insured, boolean fund, BigDecimal fundRate, LocalDate from, LocalDate until) implements Serializable {}
