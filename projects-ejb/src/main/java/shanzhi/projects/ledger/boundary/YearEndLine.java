package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** What the end of the year does to a purse: what stays for another year, and what goes back to the pool. */
public record YearEndLine(String community, FundSource source, BigDecimal allocated, BigDecimal paid, BigDecimal carried, BigDecimal swept) implements Serializable {}
