package shanzhi.staff.workers.boundary;

/** The class of a post, highest first. Which grades it has is said by the dated rows of post_range. */
public enum PostClass {
  CHIEF("正职"), DEPUTY("副职"), COMMITTEE("两委委员"), STAFF("工作人员");

  private final String title;

  PostClass(String title) { this.title = title; }

  public String title() { return title; }
}
