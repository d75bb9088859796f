package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A body. @param heads all who count, declared or on its list; {@code area} square metres, zero unless owners; {@code listed} its members are kept one by one */
public record BodyLine(long id, int version, BodyKind kind, Counting counting, String name, String community, String courtyard, int heads, BigDecimal area, boolean listed,
    LocalDate from, LocalDate to) implements Serializable {}
