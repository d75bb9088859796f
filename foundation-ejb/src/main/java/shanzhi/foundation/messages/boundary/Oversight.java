package shanzhi.foundation.messages.boundary;

/**
 * Where somebody looks who watches over others: a CDI bean of the room, for things whose messages lead to a list of what waits for the reader. Whoever is told
 * because such a message stayed unread has another list.
 */
public interface Oversight {

  /** As in {@link MessageOrder}, e.g. {@code campaign}. */
  String subjectType();

  /** @param area where it happened, area or grid; or null */
  String page(String subject, String area);
}
