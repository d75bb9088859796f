package shanzhi.projects.surveys.boundary;

/** How a question is answered. */
public enum QuestionKind {
  /** One of the options. */
  ONE,
  /** Any of the options, up to a number. */
  MANY,
  /** Options in order of preference; the first weighs most. */
  RANK,
  /** Own words. */
  OPEN;

  public boolean choosing() { return this != OPEN; }
}
