package shanzhi.assessment.agreement.boundary;

/** What two different scores say about their distance. */
public enum AgreementLevel {
  /** Only whether they are the same: 是 and 否, kinds, classes. */
  NOMINAL,
  /** How many scores lie between them: grades such as 优 良 合格. */
  ORDINAL,
  /** Their difference: points. */
  INTERVAL,
  /** Their difference in proportion to their size: counts, areas, money. Not below zero. */
  RATIO
}
