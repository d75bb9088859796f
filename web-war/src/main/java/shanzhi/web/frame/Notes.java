package shanzhi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The messages of this request for the part {@code sz:messages}: faults at fields apart from everything else. */
@Named
@RequestScoped
public class Notes {

  /** {@code kind} is error, warn or info; {@code field} the client id to jump to, or null. */
  public record Note(String kind, String summary, String detail, String field) {}

  private String first;

  /** What must be mended, in the order of the fields. */
  public List<Note> getFaults() {
    var faces = FacesContext.getCurrentInstance();
    var all = new ArrayList<Note>();
    faces.getClientIdsWithMessages().forEachRemaining(id -> {
      if (id != null) faces.getMessageList(id).forEach(message -> all.add(note(message, id)));
    });
    return all;
  }

  public String getFaultLine() {
    var faces = FacesContext.getCurrentInstance();
    return Texts.get("part.faults", faces.getViewRoot().getLocale(), getFaults().size());
  }

  /**
   * The others. A page that is drawn as a whole says them once, in the first of its boxes; an Ajax answer says them in all, because the one
   * that was acted in may lie in a dialog over the first.
   *
   * @param box client id of the part that asks
   */
  public List<Note> global(String box) {
    if (first == null) first = box;
    if (!first.equals(box) && !FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) return List.of();
    return FacesContext.getCurrentInstance().getMessageList(null).stream().map(message -> note(message, null)).toList();
  }

  private static Note note(FacesMessage message, String field) {
    var severity = message.getSeverity();
    var kind = severity == FacesMessage.SEVERITY_INFO ? "info" : severity == FacesMessage.SEVERITY_WARN ? "warn" : "error";
    var detail = message.getDetail();
    return new Note(kind, message.getSummary(), detail == null || detail.equals(message.getSummary()) ? "" : detail, field);
  }

  /** {@code true} where this page follows a deed that was done: what the browser kept of its form may go. Null otherwise. */
  public String getSaved() {
    var all = FacesContext.getCurrentInstance().getMessageList(null);
    return !all.isEmpty() && all.stream().allMatch(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO) ? "true" : null;
  }

  /** Says that something has been done; the text is a key of the bundle texts. */
  public static void done(String key, Object... args) {
    var faces = FacesContext.getCurrentInstance();
    CDI.current().select(Conflict.class).get().clear();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.get(key, faces.getViewRoot().getLocale(), args), null));
  }
}
