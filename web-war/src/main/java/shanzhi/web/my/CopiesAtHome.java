package shanzhi.web.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.messages.boundary.Inbox;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageLine;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.home.HomeTodos;

/** 抄送 on the home page: the messages of that kind, newest first. */
@ApplicationScoped
public class CopiesAtHome implements HomeTodos {

  @Inject Inbox inbox;
  @Inject Desk desk;
  @Inject Times times;

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.COPIED || !desk.isSignedIn()) return new Pile(0, List.of());
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return new Pile(inbox.count(MessageKind.CC), limit == 0 ? List.of() : inbox.list(MessageKind.CC, null, limit).stream().map(line -> todo(line, locale)).toList());
  }

  private Todo todo(MessageLine line, java.util.Locale locale) {
    return new Todo(Texts.get(line.unread() ? "home.copy.unread" : "home.copy.read", locale), line.title(), times.minute(line.createdAt()) + " " + line.body(),
        line.link() == null ? "/app/my/messages" : line.link(), "", "", Long.MAX_VALUE);
  }
}
