package shanzhi.staff.workers.boundary;

/** The professional level of a social worker, lowest first; the highest counts. */
public enum CertificateLevel {
  ASSISTANT("助理社会工作师"), SOCIAL_WORKER("社会工作师"), SENIOR("高级社会工作师");

  private final String title;

  CertificateLevel(String title) { this.title = title; }

  public String title() { return title; }
}
