package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import shanzhi.projects.ledger.boundary.FundSource;

/** A pool as lists show it. @param shared what its shares come to; @param swept what came back to it from communities */
public record PoolLine(long id, String area, int year, FundSource source, BigDecimal amount, BigDecimal shared, BigDecimal swept, int communities, String formula, String formulaTitle, String document,
    PoolState state, LocalDate announcedFrom, LocalDate announcedUntil, int version) implements Serializable {}
