package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A payment as lists show it.
 *
 * @param mine the caller could take the next step
 */
public record PaymentLine(String number, String item, String title, String community, FundSource source, int year, int instalment, String milestone, BigDecimal amount, String payee,
    String invoice, PaymentState state, Instant requestedAt, boolean mine) implements Serializable {}
