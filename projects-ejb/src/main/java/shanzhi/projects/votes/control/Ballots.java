package shanzhi.projects.votes.control;

import java.util.Arrays;

/**
 * Ballots packed into a few arrays: a hundred thousand of them with a dozen choices each take about six megabytes.
 * A choice is the place of an item in the list of the election; without points each choice counts one.
 */
public final class Ballots {

  /** The first of {@code n} that a ballot ranks gets {@code n} points: as scores in published files are added up. */
  static final int OWN_LENGTH = -1;

  private final int count;
  private final int[] starts;
  private final short[] choices;
  private final int[] points;
  private final int top;

  private Ballots(int count, int[] starts, short[] choices, int[] points, int top) {
    this.top = top;
    this.count = count;
    this.starts = starts;
    this.choices = choices;
    this.points = points;
  }

  public int count() { return count; }

  public int length(int ballot) { return starts[ballot + 1] - starts[ballot]; }

  /** The item at a place of a ballot, in the order in which the voter named them. */
  public int choice(int ballot, int place) { return choices[starts[ballot] + place] & 0xffff; }

  /** What the choice counts. */
  public int points(int ballot, int place) { return top == OWN_LENGTH ? length(ballot) - place : top > 0 ? top - place : points == null ? 1 : points[starts[ballot] + place]; }

  /** Takes ballots one by one. */
  public static final class Box {

    private int[] starts = new int[1025];
    private short[] choices = new short[8192];
    private int[] points;
    private int count;
    private int used;

    /** @param withPoints whether choices carry points other than one */
    public Box(boolean withPoints) { if (withPoints) points = new int[8192]; }

    public int count() { return count; }

    /** All choices in it so far. */
    public int size() { return used; }

    public void choose(int item, int weight) {
      if (used == choices.length) {
        int more = Math.addExact(used, used / 2);
        choices = Arrays.copyOf(choices, more);
        if (points != null) points = Arrays.copyOf(points, more);
      }
      choices[used] = (short) item;
      if (points != null) points[used] = weight;
      used++;
    }

    /** The ballot is whole. */
    public void drop() {
      if (++count == starts.length) starts = Arrays.copyOf(starts, count + count / 2);
      starts[count] = used;
    }

    public Ballots seal() { return seal(0); }

    /** @param top points of the first choice of a ranked ballot, one less for each that follows, or {@link #OWN_LENGTH}; 0 where ballots are not ranked */
    public Ballots seal(int top) {
      return new Ballots(count, Arrays.copyOf(starts, count + 1), Arrays.copyOf(choices, used), points == null ? null : Arrays.copyOf(points, used), top);
    }
  }
}
