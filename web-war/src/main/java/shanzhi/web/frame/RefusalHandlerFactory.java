package shanzhi.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;

/**
 * A refusal met while doing something becomes a message in the page, with everything typed still there. Met while a
 * page is being opened, it becomes the error page of its status. A page whose state is gone is built anew.
 */
public class RefusalHandlerFactory extends ExceptionHandlerFactory {

  public RefusalHandlerFactory(ExceptionHandlerFactory wrapped) { super(wrapped); }

  @Override public ExceptionHandler getExceptionHandler() { return new Handler(getWrapped().getExceptionHandler()); }

  private static final class Handler extends ExceptionHandlerWrapper {

    Handler(ExceptionHandler wrapped) { super(wrapped); }

    @Override public void handle() throws FacesException {
      var faces = FacesContext.getCurrentInstance();
      for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
        var event = events.next().getContext();
        var failure = event.getException();
        if (faces.getResponseComplete()) continue;
        if (failure instanceof ViewExpiredException expired) {
          events.remove();
          again(faces, expired.getViewId());
          continue;
        }
        events.remove();
        boolean acting = faces.isPostback() && event.getPhaseId() != PhaseId.RENDER_RESPONSE && event.getPhaseId() != PhaseId.RESTORE_VIEW;
        var trouble = Trouble.of(failure, faces.getViewRoot() == null ? java.util.Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale());
        if (acting) show(faces, trouble);
        else open(faces, trouble);
      }
      getWrapped().handle();
    }

    /** The page again, freshly built; what was typed waits in the browser. In the middle of Ajax this is a partial redirect. */
    private static void again(FacesContext faces, String viewId) {
      try {
        var context = faces.getExternalContext();
        var page = viewId.replaceFirst("\\.xhtml$", "");
        var query = context.getRequest() instanceof HttpServletRequest request && request.getQueryString() != null ? request.getQueryString() + "&" : "";
        context.redirect(context.getRequestContextPath() + page + "?" + query.replaceAll("restored=1&", "") + "restored=1");
        faces.responseComplete();
      } catch (IOException failure) {
        throw new FacesException(failure);
      }
    }

    private static void show(FacesContext faces, Trouble trouble) {
      if (trouble.fields().isEmpty()) add(faces, trouble.message());
      trouble.fields().forEach(field -> add(faces, field.message()));
      if (trouble.changes() != null) CDI.current().select(Conflict.class).get().show(trouble.changes());
      faces.validationFailed();
      faces.renderResponse();
    }

    private static void add(FacesContext faces, String message) {
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    private static void open(FacesContext faces, Trouble trouble) {
      try {
        faces.getExternalContext().getRequestMap().put("trouble", trouble);
        if (trouble.key().equals("busy") && !faces.getExternalContext().isResponseCommitted()) {
          // the frame of the usual error page asks the database, too
          faces.getExternalContext().responseReset();
          Holding.busy((HttpServletRequest) faces.getExternalContext().getRequest(), (HttpServletResponse) faces.getExternalContext().getResponse());
        } else if (!faces.getExternalContext().isResponseCommitted()) {
          faces.getExternalContext().responseReset();
          faces.getExternalContext().responseSendError(trouble.status(), trouble.message());
        }
        faces.responseComplete();
      } catch (IOException failure) {
        throw new FacesException(failure);
      }
    }
  }
}
