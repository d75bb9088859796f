package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A donation; the donor is masked unless the name may be shown. */
public record DonationLine(long id, String donor, BigDecimal amount, LocalDate day, String receipt, long voucher) implements Serializable {}
