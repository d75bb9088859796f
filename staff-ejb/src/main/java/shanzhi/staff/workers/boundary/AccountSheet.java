package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A bank account, its number masked. @param returnedOn day a payment came back; null where none did */
public record AccountSheet(long id, String bank, String masked, String holder, AccountState state, LocalDate from, LocalDate until,
    LocalDate returnedOn, String returnedWhy, String proposedBy, String decidedBy, String decidedWhy) implements Serializable {}
