package shanzhi.grid.whistles.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A call to everybody.
 *
 * @param state OPEN, FULL or CLOSED
 * @param answers all of them for the whistler's side, the own ones for those who answer; contacts are masked
 */
public record OpenCallSheet(String number, String whistle, String title, String plea, int wanted, int accepted, String state, String townName, String communityName,
    Instant calledAt, Instant closedAt, List<Answer> answers) implements Serializable {

  /** @param state ACCEPTED, THANKED, UNDONE or TAKEN_BACK; @param mine the caller entered it */
  public record Answer(long id, String kind, String name, String contact, String offer, String answeredBy, Instant answeredAt, String state, boolean mine, String reason)
      implements Serializable {

    public boolean live() { return state.equals("ACCEPTED") || state.equals("THANKED"); }
  }

  public boolean open() { return state.equals("OPEN"); }
}
