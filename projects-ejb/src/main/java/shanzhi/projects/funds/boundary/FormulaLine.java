package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A formula and where it comes from. */
public record FormulaLine(String code, String title, BigDecimal least, boolean graded, LocalDate validFrom, String source) implements Serializable {}
