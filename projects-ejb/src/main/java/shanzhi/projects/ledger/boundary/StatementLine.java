package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A purse in a quarter, yuan: {@code opening + received − returned − spent = closing}.
 *
 * @param returned what went back to the pool or was reversed; @param unpaid contracted and not yet paid at the end
 */
public record StatementLine(long purse, String town, String community, FundSource source, int year, BigDecimal opening, BigDecimal received, BigDecimal returned, BigDecimal spent, BigDecimal closing,
    BigDecimal unpaid) implements Serializable {}
