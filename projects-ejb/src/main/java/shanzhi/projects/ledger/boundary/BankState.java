package shanzhi.projects.ledger.boundary;

/** How an instruction stands between the books and the bank: 相符、在途、已退回；未到银行、银行重复收到、金额不符、未入账. The last four are to be looked into. */
public enum BankState {
  MATCHED, IN_TRANSIT, RETURNED, NOT_SEEN, SEEN_TWICE, OTHER_SUM, NOT_BOOKED;

  public boolean wrong() { return compareTo(NOT_SEEN) >= 0; }

  /** For the tag of the look. */
  public String mark() { return this == MATCHED ? "ok" : this == IN_TRANSIT ? "info" : this == RETURNED ? "mute" : "bad"; }
}
