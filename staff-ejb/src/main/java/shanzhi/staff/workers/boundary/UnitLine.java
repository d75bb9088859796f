package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A paying unit. @param bankMasked its account in force, masked; null for none. @param workers how many it employs today */
public record UnitLine(long id, int version, String name, String creditCode, String area, String taxOffice, String insuranceNumber,
    String fundNumber, String budgetCode, int injuryClass, String bank, String bankMasked, LocalDate from, LocalDate until, int workers) implements Serializable {}
