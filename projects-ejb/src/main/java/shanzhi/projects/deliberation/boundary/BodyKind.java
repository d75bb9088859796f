package shanzhi.projects.deliberation.boundary;

/**
 * The bodies of a community: 村民会议, 村民代表会议, 居民会议, 居民代表会议, 议事会, 业主大会; of a courtyard (一组三会) 党小组, 院落议事会, 院落管委会, 院落监委会;
 * on the way to a resolution 两委联席会议, 党员大会, 听证会.
 */
public enum BodyKind {
  VILLAGERS_ASSEMBLY, VILLAGE_REPRESENTATIVES, RESIDENTS_ASSEMBLY, RESIDENTS_REPRESENTATIVES, RESIDENTS_COUNCIL, OWNERS_ASSEMBLY,
  COURTYARD_PARTY_GROUP, COURTYARD_COUNCIL, COURTYARD_BOARD, COURTYARD_SUPERVISION, TWO_COMMITTEES, PARTY_MEMBERS, HEARING;

  /** Who comes is known only on the day: nobody keeps a list. */
  public boolean open() { return this == HEARING; }

  public boolean ofCourtyard() { return name().startsWith("COURTYARD_"); }
}
