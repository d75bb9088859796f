package shanzhi.staff.tax.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A year-end bonus taxed apart.
 *
 * @param edge of the cliff the bonus stands on: this smaller bonus leaves more; null where there is none
 * @param edgeNet what it leaves; @param until the largest bonus that leaves less
 */
public record BonusTaxed(BigDecimal bonus, BigDecimal separate, BigDecimal net, BigDecimal edge, BigDecimal edgeNet, BigDecimal until) implements Serializable {}
