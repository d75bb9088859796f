package shanzhi.staff.insurance.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** 最低工资: yuan a month for full-time work. */
public record WageLine(String area, BigDecimal monthly, LocalDate from, LocalDate until, String source, String status) implements Serializable {}
