package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** One entry of a voucher. @param voucher 1: what is owed, 2: what is paid; @param debit null on the credit side; @param credit null on the debit side */
public record VoucherLine(int voucher, String words, String account, BigDecimal debit, BigDecimal credit) implements Serializable {}
