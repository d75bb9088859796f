package shanzhi.web.verify;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import shanzhi.foundation.prints.boundary.PrintCheck;
import shanzhi.foundation.prints.boundary.PrintCheck.Result;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.ChinaTime;

/**
 * {@code /verify/2026-000123?h=…} from the square code, or {@code /verify?number=…&h=…} typed in. A page for people, the
 * same as JSON for whoever asks for it.
 */
@WebServlet({"/verify", "/verify/*"})
public class VerifyPrint extends HttpServlet {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LONGEST = 80;

  @Inject Prints prints;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    var path = request.getPathInfo();
    var number = path == null || path.length() < 2 ? request.getParameter("number") : path.substring(1);
    var hash = request.getParameter("h");
    var check = number == null || number.isBlank() ? null : prints.check(clean(number), clean(hash));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    if (check != null && check.result() == Result.UNKNOWN) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    var accept = request.getHeader("Accept");
    if (accept != null && accept.contains("application/json")) {
      json(check, response);
      return;
    }
    request.setAttribute("check", check);
    request.setAttribute("printedAt", check == null || check.at() == null ? null : MINUTE.format(ChinaTime.local(check.at())));
    request.setAttribute("asked", number == null ? "" : clean(number));
    request.getRequestDispatcher("/WEB-INF/verify.xhtml").forward(request, response);
  }

  /** What the database cannot hold, or no print has, is left out. */
  private static String clean(String text) {
    if (text == null) return null;
    var plain = text.replaceAll("\\p{Cntrl}", "");
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private static void json(PrintCheck check, HttpServletResponse response) throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    var body = Json.createObjectBuilder();
    if (check == null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      body.add("result", check.result().name()).add("number", check.number());
      if (check.kind() != null) body.add("kind", check.kind()).add("printedAt", check.at().toString()).add("demo", check.demo());
      if (check.title() != null) body.add("title", check.title()).add("version", check.version()).add("newerVersionExists", check.newer());
    }
    response.getWriter().write(body.build().toString());
  }
}
