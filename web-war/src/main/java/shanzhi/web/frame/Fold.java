package shanzhi.web.frame;

import java.io.Serializable;
import java.util.List;

/** A list that a page unfolds piece by piece: a county's communities fit at once, a city's 3,000 would be a page of megabytes. For {@code <sz:more>}. */
public class Fold<T> implements Serializable {

  private static final int PIECE = 200;

  private final List<T> all;
  private int shown = PIECE;

  public Fold(List<T> all) { this.all = all; }

  public List<T> getRows() { return all.size() <= shown ? all : all.subList(0, shown); }

  public int getTotal() { return all.size(); }

  public boolean isMore() { return shown < all.size(); }

  public void more() { shown += PIECE; }
}
