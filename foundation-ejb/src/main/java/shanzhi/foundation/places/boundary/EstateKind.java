package shanzhi.foundation.places.boundary;

/** What people call the cluster they live in: 小区, 院落, 林盘, 安置点. */
public enum EstateKind {
  ESTATE("小区"), COURTYARD("院落"), HAMLET("林盘"), RESETTLEMENT("安置点");

  private final String title;

  EstateKind(String title) { this.title = title; }

  public String title() { return title; }
}
