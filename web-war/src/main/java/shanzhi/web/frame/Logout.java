package shanzhi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Ends the session here and at the sign-on server, in one click. The server's adapter has no logout of its own. */
@WebServlet("/logout")
public class Logout extends HttpServlet {

  @Inject @ConfigProperty(name = "shanzhi.oidc.url", defaultValue = "http://localhost:8180/realms/governance") String provider;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var context = (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
    var idToken = context == null ? null : context.getIDTokenString();
    var session = request.getSession(false);
    if (session != null) session.invalidate();
    var home = request.getRequestURL().toString().replaceFirst("/logout.*$", "/");
    var end = provider + "/protocol/openid-connect/logout?post_logout_redirect_uri=" + encode(home)
        + (idToken == null ? "&client_id=governance-web" : "&id_token_hint=" + encode(idToken));
    response.setHeader("Clear-Site-Data", "\"storage\"");
    response.sendRedirect(end);
  }

  private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
