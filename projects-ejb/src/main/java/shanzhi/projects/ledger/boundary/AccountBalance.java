package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** Turnover and balance of all accounts of a kind. @param balance on the account's own side */
public record AccountBalance(String account, String place, boolean debitSide, BigDecimal debit, BigDecimal credit, BigDecimal balance) implements Serializable {}
