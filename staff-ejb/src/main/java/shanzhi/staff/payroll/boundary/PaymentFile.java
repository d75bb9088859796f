package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** A file to the bank or a request to the treasury. @param hash SHA-256 of its bytes; @param open lines nobody has said anything of */
public record PaymentFile(long id, int number, PayWay way, int lines, BigDecimal total, String hash, String madeBy, Instant madeAt, int open, int paid, int returned) implements Serializable {}
