package shanzhi.staff.workers.boundary;

/** 专项附加扣除. What may be deducted is a dated row of deduction_rule. */
public enum DeductionKind {
  CHILD_EDUCATION("子女教育"), INFANT("婴幼儿照护"), ELDERLY("赡养老人"), MORTGAGE("住房贷款利息"), RENT("住房租金"), DEGREE_STUDY("学历继续教育"), CERTIFICATE("职业资格继续教育");

  private final String title;

  DeductionKind(String title) { this.title = title; }

  public String title() { return title; }
}
