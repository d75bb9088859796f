package shanzhi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.JobRole;

/**
 * Where people begin: who works outdoors on the phone pages, everybody else at the desk. The bare address leads behind
 * the login first, because nobody's job is known before.
 */
@WebServlet({"", "/app/start"})
public class Entrance extends HttpServlet {

  private static final Set<JobRole> OUTDOORS = Set.of(JobRole.WORKER, JobRole.MEMBER);

  @Inject Jurisdiction jurisdiction;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var root = request.getContextPath();
    response.setHeader("Cache-Control", "no-store");
    if (!request.getServletPath().equals("/app/start")) response.sendRedirect(root + "/app/start");
    else response.sendRedirect(root + (outdoors() ? "/m/" : "/app/home"));
  }

  private boolean outdoors() {
    var scopes = jurisdiction.scopes();
    return !scopes.isEmpty() && scopes.stream().allMatch(scope -> OUTDOORS.contains(scope.job()));
  }
}
