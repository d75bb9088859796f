package shanzhi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page says: the trouble that a page met, or the failure that the server caught, under a number that is found again in the log. */
@Named
@RequestScoped
public class Mishap {

  @Inject HttpServletRequest request;
  @Inject Desk desk;

  private String message;

  /** Empty where nothing more is known than the status. */
  public String getMessage() {
    if (message == null) message = find();
    return message;
  }

  private String find() {
    if (request.getAttribute("trouble") instanceof Trouble trouble) return trouble.message();
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? Trouble.of(failure, desk.getLocale()).message() : "";
  }
}
