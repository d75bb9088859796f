package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One instruction to the bank beside what the bank made of it and what stands in the books.
 *
 * @param key that the bank takes once
 * @param seen what the bank has under the key, yuan, all of it together; zero where it has nothing
 * @param booked spent by it in the books, yuan
 * @param day when it was paid or came back; null while it is under way, {@code slip} likewise
 */
public record BankLine(String key, String payment, String title, String community, String payee, BigDecimal amount, Instant sentAt, BigDecimal seen, BigDecimal booked, LocalDate day, String slip, String why,
    BankState state) implements Serializable {}
