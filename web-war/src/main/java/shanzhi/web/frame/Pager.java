package shanzhi.web.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import shanzhi.kernel.Page;

/**
 * Where somebody is in a long list. Up to {@link Page#CAP} rows pages have numbers and an offset; beyond, the page
 * after the one shown starts behind the key of its last row. Kept in a page's bean for the part {@code sz:pager}.
 */
public class Pager implements Serializable {

  private final int size;
  private final Map<Integer, Serializable> starts = new HashMap<>();
  private int page = 1;
  private int total;
  private boolean capped;
  private boolean full;

  public Pager(int size) { this.size = size; }

  /** Remembers what was read. @param lastKey sort key of the last row, to go on behind it; null when not needed */
  public void show(Page<?> rows, Serializable lastKey) {
    total = rows.total();
    capped = rows.capped();
    full = rows.rows().size() >= size;
    if (lastKey != null) starts.put(page + 1, lastKey);
  }

  /** Pages beyond the numbered ones are reached one after the other only. */
  public void go(int wanted) {
    if (wanted >= 1 && (wanted <= numbered() || starts.containsKey(wanted))) page = wanted;
  }

  /** After another question. */
  public void reset() {
    page = 1;
    starts.clear();
  }

  public int offset() { return (page - 1) * size; }

  /** The key behind which this page starts; null for pages that are found by offset. */
  public Serializable start() { return page > numbered() ? starts.get(page) : null; }

  public int getPage() { return page; }

  public int getSize() { return size; }

  public boolean isMore() { return capped ? full && (page < numbered() || starts.containsKey(page + 1)) : page < numbered(); }

  private int numbered() { return Math.max(1, (total + size - 1) / size); }

  /** First, last and the neighbours of the page shown; none beyond the numbered pages. */
  public List<Integer> getNumbers() {
    int last = numbered();
    var numbers = new ArrayList<Integer>();
    IntStream.rangeClosed(1, last).filter(number -> number == 1 || number == last || Math.abs(number - page) <= 2).forEach(numbers::add);
    return page > last ? List.of() : numbers;
  }

  /** 共 86 条·第 13—24 条, or 共 10,000+ 条 */
  public String getLine() {
    var faces = jakarta.faces.context.FacesContext.getCurrentInstance();
    var locale = faces == null ? Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale();
    if (total == 0) return Texts.get("part.pager.none", locale);
    int to = capped && page > numbered() ? offset() + size : Math.min(offset() + size, Math.max(total, 1));
    return Texts.get(capped ? "part.pager.capped" : "part.pager", locale, total, offset() + 1, to);
  }
}
