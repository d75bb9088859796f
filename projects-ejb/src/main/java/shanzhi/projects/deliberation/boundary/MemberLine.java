package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Somebody who belongs to a body: one head, however many units. @param area square metres of all units */
public record MemberLine(long id, String code, String name, MemberPost post, BigDecimal area, int units, LocalDate from) implements Serializable {}
