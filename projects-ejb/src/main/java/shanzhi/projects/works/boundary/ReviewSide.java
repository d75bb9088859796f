package shanzhi.projects.works.boundary;

/** Whom somebody who scores stands for. The first three have to be there: 社区, 验收小组, 监委会, 专家, 居民代表. */
public enum ReviewSide {
  COMMUNITY, ACCEPTANCE_GROUP, SUPERVISION, EXPERT, RESIDENT;

  public boolean needed() { return compareTo(SUPERVISION) <= 0; }
}
