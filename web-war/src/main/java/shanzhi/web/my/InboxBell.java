package shanzhi.web.my;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.foundation.messages.boundary.Inbox;

/** The number beside the bell; asked at most once a request. */
@Named("inbox")
@RequestScoped
public class InboxBell {

  @Inject Inbox inbox;

  private Integer unread;

  public int getUnread() {
    if (unread == null) unread = inbox.unread();
    return unread;
  }
}
