package shanzhi.staff.appraisal.boundary;

/** A community's own result, which its chief's work score rests on. */
public enum CommunityMark {
  EXCELLENT("优秀"), GOOD("良好"), QUALIFIED("合格"), LAST("末位");

  private final String title;

  CommunityMark(String title) { this.title = title; }

  public String title() { return title; }
}
