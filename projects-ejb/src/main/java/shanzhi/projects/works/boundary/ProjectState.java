package shanzhi.projects.works.boundary;

/** Where a project stands: 筹备, 待备案, 已备案, 招标, 委托, 已签约, 实施中, 中期评估通过, 待验收, 已验收, 已评价, 已结算, 已终止. Most are phases of a template too. */
public enum ProjectState {
  PREPARED, SUBMITTED, TOWN_FILED, TENDER, ENTRUST, CONTRACT, EXECUTING, MIDTERM, COMPLETED, ACCEPTANCE, EVALUATED, SETTLED, STOPPED;

  public boolean ended() { return this == SETTLED || this == STOPPED; }

  /** Money may be on its way to the provider. */
  public boolean contracted() { return compareTo(CONTRACT) >= 0 && compareTo(EVALUATED) <= 0; }

  /** For the tag of the look. */
  public String mark() {
    return switch (this) {
      case PREPARED -> "";
      case SUBMITTED, COMPLETED -> "warn";
      case SETTLED, EVALUATED, ACCEPTANCE -> "ok";
      case STOPPED -> "mute";
      case EXECUTING, MIDTERM -> "jade";
      default -> "info";
    };
  }
}
