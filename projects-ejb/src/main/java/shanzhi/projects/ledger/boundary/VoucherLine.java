package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A voucher as the running account of a purse shows it, yuan.
 *
 * @param in what came into the purse; @param out what was spent or went back; both zero where money only moved within
 * @param balance of the purse after it: what was given and not yet spent
 */
public record VoucherLine(long id, int no, String community, FundSource source, int year, String kind, LocalDate day, String words, String basis, String evidence, BigDecimal in,
    BigDecimal out, BigDecimal balance) implements Serializable {}
