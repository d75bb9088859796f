package shanzhi.projects.passes.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** One household of a round; {@code way} and {@code usedOn} are null while it has not answered. */
public record PassLine(long household, String address, LocalDate issuedOn, LocalDate usedOn, PassWay way) implements Serializable {}
