package shanzhi.foundation.organisations.boundary;

/** What sort of organisation it is, with its Chinese name. */
public enum Kind {
  PARTY_BODY("党组织"), DEPARTMENT("部门"), TOWN_OFFICE("镇街科室"), COMMITTEE("村（居）民委员会"),
  SUPERVISION("监督委员会"), SOCIAL("社会组织"), FIRM("企业");

  private final String title;

  Kind(String title) { this.title = title; }

  public String title() { return title; }
}
