package shanzhi.web.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * A browser sends the session's cookie along whoever wrote the page. A call that changes something with nothing but
 * that cookie must therefore carry a header which foreign pages cannot set without asking first.
 */
@Provider
public class SameSite implements ContainerRequestFilter {

  /** {@code X-Requested-With: shanzhi}. Not XMLHttpRequest: that word makes the sign-on adapter ask for a bearer token. */
  static final String HEADER = "X-Requested-With", OURS = "shanzhi";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override public void filter(ContainerRequestContext call) {
    if (READING.contains(call.getMethod()) || !byCookieAlone(call) || OURS.equals(call.getHeaderString(HEADER))) return;
    call.abortWith(Problems.problem(new Trouble(403, "foreign-page", Trouble.text("foreign-page", Problems.locale(call.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))), List.of())));
  }

  private static boolean byCookieAlone(ContainerRequestContext call) {
    return call.getHeaderString(HttpHeaders.AUTHORIZATION) == null && call.getCookies().containsKey("JSESSIONID");
  }
}
