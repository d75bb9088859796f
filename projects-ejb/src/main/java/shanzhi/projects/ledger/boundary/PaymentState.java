package shanzhi.projects.ledger.boundary;

/** 已申请、监委会已同意、镇街已审批、已指令银行、银行退回、已支付、已退回申请. */
public enum PaymentState {
  REQUESTED, CONSENTED, APPROVED, INSTRUCTED, RETURNED, SETTLED, REFUSED;

  /** For the tag of the look. */
  public String mark() {
    return switch (this) {
      case SETTLED -> "ok";
      case RETURNED -> "bad";
      case REFUSED -> "mute";
      case INSTRUCTED -> "info";
      default -> "warn";
    };
  }
}
