package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import shanzhi.projects.ledger.boundary.FundSource;

/**
 * One thing that a body resolved to have done, and what it may cost.
 *
 * @param item its number; the business key of the commitment, the project and every payment: {@code JY-20261103-12-1}
 * @param resolution number of the resolution it stands in
 * @param community code of 12 digits
 * @param source and {@code year}: the purse of the community that pays it
 * @param amount yuan; what residents raise themselves stands on top of it
 * @param proposal number of the proposal it comes from
 * @param effectiveOn day on which its publicity ended without an objection that holds; null before
 */
public record ResolvedItem(String item, String resolution, String community, String title, ItemKind kind, ItemPurpose purpose, FundSource source, int year,
    BigDecimal amount, String proposal, LocalDate effectiveOn) implements Serializable {}
