package shanzhi.web.my;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.messages.boundary.Inbox;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageLine;
import shanzhi.kernel.ChinaTime;

/** A person goes through the messages of one kind. */
@Named
@ViewScoped
public class MessagesReads implements Serializable {

  private static final int PAGE = 30;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  @Inject transient Inbox inbox;

  private MessageKind kind = MessageKind.TODO;
  private final List<MessageLine> lines = new ArrayList<>();
  private boolean more;

  /** From the address: {@code ?kind=ALERT}; anything else is the first tab. */
  public void open() {
    var wanted = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("kind");
    for (var each : MessageKind.values()) if (each.name().equals(wanted)) kind = each;
    if (lines.isEmpty()) older();
  }

  public void older() {
    var next = inbox.list(kind, lines.isEmpty() ? null : lines.get(lines.size() - 1).id(), PAGE);
    lines.addAll(next);
    more = next.size() == PAGE;
  }

  /** Marks it read and goes to what it speaks of, if anything. */
  public void go(long id) throws IOException {
    var line = inbox.read(id);
    var outside = FacesContext.getCurrentInstance().getExternalContext();
    outside.redirect(outside.getRequestContextPath() + (line.link() == null ? "/app/my/messages?kind=" + kind : line.link()));
  }

  public String readAll() {
    inbox.readAll(kind);
    return "/app/my/messages?faces-redirect=true&kind=" + kind;
  }

  public MessageKind getKind() { return kind; }
  public MessageKind[] getKinds() { return MessageKind.values(); }
  public List<MessageLine> getLines() { return lines; }
  public boolean isMore() { return more; }
  public Map<MessageKind, Integer> getUnread() { return inbox.unreadByKind(); }
  public String moment(Instant instant) { return MOMENT.format(ChinaTime.local(instant)); }
}
