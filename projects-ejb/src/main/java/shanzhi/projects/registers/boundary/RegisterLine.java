package shanzhi.projects.registers.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An entry. @param area the narrowest it lies in; {@code counts} its state stands for the target; {@code size} square metres, or metres of a route; {@code stops} of a route */
public record RegisterLine(String number, int version, String area, String kind, String kindTitle, String state, String stateTitle, boolean counts, String title, String partner, Integer households, BigDecimal size,
    BigDecimal amount, LocalDate day, String words, int stops) implements Serializable {}
