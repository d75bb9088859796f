package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one person is sent by one file.
 *
 * @param masked account, masked; @param number of the worker; @param file number of the file in its run, 0 for somebody who waits because the account once
 *     gave a payment back; @param state OPEN, PAID, RETURNED, SENT_AGAIN or WAITING
 */
public record PaymentLine(long id, int file, long slip, String number, String name, String masked, BigDecimal amount, String state, String why, LocalDate day) implements Serializable {}
