package shanzhi.staff.payroll.boundary;

/** Life of a run. From APPROVED on nothing of it changes any more. */
public enum RunState {
  DRAFT, CALCULATED, CHECKED, APPROVED, SENT, RECONCILED;

  public boolean locked() { return compareTo(APPROVED) >= 0; }
}
