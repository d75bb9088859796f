package shanzhi.staff.insurance.control;

import java.math.BigDecimal;
import shanzhi.staff.insurance.boundary.BaseLine;
import shanzhi.staff.insurance.boundary.Insurance;
import shanzhi.staff.insurance.boundary.RateLine;

/** One amount paid into one insurance. @param employer paid by the unit, otherwise held back of the wage; @param base after floor and ceiling */
public record Contribution(Insurance item, boolean employer, BigDecimal declared, BigDecimal base, BigDecimal rate, BigDecimal amount, BaseLine limits, RateLine line) {}
