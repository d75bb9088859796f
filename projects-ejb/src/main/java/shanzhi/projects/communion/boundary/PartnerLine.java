package shanzhi.projects.communion.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A partner and what it gave so far. @param value yuan, of goods */
public record PartnerLine(long id, String name, PartnerKind kind, String community, String field, LocalDate from, int contributions, BigDecimal hours, BigDecimal value) implements Serializable {}
