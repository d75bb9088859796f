package shanzhi.assessment.rounds.boundary;

/**
 * In whose name a 创建示范活动 is held. By 《创建示范活动管理办法（试行）》 (2022) below the province only a county Party committee or government may hold one that
 * was approved; its department carries it out. The last two are what people ask for and are refused.
 */
public enum Body {
  COUNTY_PARTY_COMMITTEE, COUNTY_GOVERNMENT, DEPARTMENT, TOWN;

  public boolean eligible() { return this == COUNTY_PARTY_COMMITTEE || this == COUNTY_GOVERNMENT; }
}
