package shanzhi.projects.funds.boundary;

/** 草案、已批准、公告中、已下达. */
public enum PoolState {
  DRAFT, APPROVED, ANNOUNCED, TRANSFERRED;

  /** For the tag of the look. */
  public String mark() { return this == TRANSFERRED ? "ok" : this == DRAFT ? "mute" : "info"; }
}
