package shanzhi.staff.insurance.boundary;

/** The kinds of insurance, and the housing fund, in the order in which slips show them. */
public enum Insurance {
  PENSION("养老保险"), MEDICAL("医疗保险"), UNEMPLOYMENT("失业保险"), INJURY("工伤保险"), MATERNITY("生育保险"), SERIOUS_ILLNESS("大病互助"), HOUSING_FUND("住房公积金");

  private final String title;

  Insurance(String title) { this.title = title; }

  public String title() { return title; }

  /** The fund has a base of its own and may be paid without the insurances, and the other way round. */
  public boolean isFund() { return this == HOUSING_FUND; }
}
