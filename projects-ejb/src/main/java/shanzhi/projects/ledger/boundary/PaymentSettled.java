package shanzhi.projects.ledger.boundary;

import java.math.BigDecimal;

/** The bank has paid an instalment. Fired in the transaction that writes it down. */
public record PaymentSettled(String item, int instalment, BigDecimal amount, String paymentNumber) {}
