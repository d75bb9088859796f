package shanzhi.foundation.messages.boundary;

import java.io.Serializable;
import java.time.Instant;

/** A message as its reader sees it. {@code link} is a page of the suite or null; {@code readAt} is null while unread. */
public record MessageLine(long id, MessageKind kind, String title, String body, String link, String subjectType, String subject,
    Instant createdAt, Instant readAt) implements Serializable {

  public boolean unread() { return readAt == null; }
}
