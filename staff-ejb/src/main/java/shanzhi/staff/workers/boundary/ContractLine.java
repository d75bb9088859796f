package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A contract over time. @param until first day without; null for an open end */
public record ContractLine(long id, String unitName, String number, ContractKind kind, LocalDate from, LocalDate until) implements Serializable {}
