package shanzhi.web.phone;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Behind the login, and back to the phone pages. They remember themselves which page stood open: what follows # never
 * reaches a server.
 */
@WebServlet("/m/in")
public class PhoneLogin extends HttpServlet {

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(request.getContextPath() + "/m/");
  }
}
