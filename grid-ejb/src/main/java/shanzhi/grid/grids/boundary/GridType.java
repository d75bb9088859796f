package shanzhi.grid.grids.boundary;

/** The 3+1 grids: 总网格, 一般网格, 微网格 and beside them 专属网格. The digit stands at place 13 of a grid's code. */
public enum GridType {
  MAIN('0', "总网格"), GENERAL('1', "一般网格"), MICRO('2', "微网格"), EXCLUSIVE('3', "专属网格");

  private final char digit;
  private final String title;

  GridType(char digit, String title) {
    this.digit = digit;
    this.title = title;
  }

  public char digit() { return digit; }

  public String title() { return title; }
}
