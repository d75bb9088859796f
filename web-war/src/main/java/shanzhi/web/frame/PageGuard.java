package shanzhi.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;

/** Keeps a page shut for those without its right, whatever the page would show them. A page that is written down nowhere opens for nobody. */
@ApplicationScoped
public class PageGuard {

  @Inject Desk desk;

  /** Whether the caller, whose rights are known by now, stays outside. */
  public boolean shuts(HttpServletRequest request) {
    var path = request.getServletPath();
    if (request.getDispatcherType() != DispatcherType.REQUEST || !path.startsWith("/app/")) return false;
    var right = PageRights.of(path);
    if (right.isEmpty()) return isPage(request, path);
    return right.get().equals("demo") ? !desk.isDemo() : !desk.may(right.get());
  }

  private static boolean isPage(HttpServletRequest request, String path) {
    try {
      return request.getServletContext().getResource(path.replaceFirst("(\\.xhtml)?$", ".xhtml")) != null;
    } catch (MalformedURLException noPath) {
      return false;
    }
  }
}
