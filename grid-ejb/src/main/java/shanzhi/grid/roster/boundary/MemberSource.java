package shanzhi.grid.roster.boundary;

/** Where people in grids come from. */
public enum MemberSource {
  PARTY_MEMBER("党员"), BUILDING_HEAD("楼栋长"), VOLUNTEER("志愿者"), COMMUNITY_STAFF("社区工作者"), PROPERTY_STAFF("物业人员"), EMPLOYEE("单位职工");

  private final String title;

  MemberSource(String title) { this.title = title; }

  public String title() { return title; }
}
