package shanzhi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Patience;
import shanzhi.kernel.Rights;

/**
 * Everybody comes in here: the jobs of the sign-on token become the rights that boundaries ask for. The server's own
 * adapter has no place to configure this mapping, so the identity is refined for the length of the request.
 */
@WebFilter(urlPatterns = {"/app/*", "/m/*", "/api/*", "/WEB-INF/errors/*"}, dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Door implements Filter {

  /** Longer than this in all nobody waits for the database. */
  private static final int SECONDS = 6;

  @Inject Jurisdiction jurisdiction;
  @Inject PageGuard guard;

  @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    var identity = SecurityDomain.getCurrent().getCurrentSecurityIdentity();
    if (identity.isAnonymous() || identity.getRoles().contains(Rights.SIGNED_IN)) {
      chain.doFilter(request, response);
      return;
    }
    var answer = (HttpServletResponse) response;
    try {
      Patience.of(SECONDS, () -> {
        Callable<Void> onwards = () -> {
          if (guard.shuts((HttpServletRequest) request)) answer.sendError(HttpServletResponse.SC_FORBIDDEN);
          else chain.doFilter(request, response);
          return null;
        };
        return refined(identity).runAs(onwards);
      });
    } catch (IOException | ServletException | RuntimeException known) {
      if (!putOff((HttpServletRequest) request, answer, known)) throw known;
    } catch (Exception impossible) {
      throw new ServletException(impossible);
    }
  }

  /** What went wrong outside of pages and resources for want of the database is told like theirs. */
  private static boolean putOff(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
    if (response.isCommitted() || failure instanceof IOException || !Trouble.isPassing(failure)) return false;
    response.reset();
    if (request.getServletPath().startsWith("/api")) Problems.write(response, Trouble.of(failure, Problems.locale(request.getHeader("Accept-Language"))));
    else Holding.busy(request, response);
    return true;
  }

  private SecurityIdentity refined(SecurityIdentity identity) {
    var jobs = new ArrayList<JobRole>();
    for (var role : identity.getRoles()) JobRole.of(role).ifPresent(jobs::add);
    var holds = jurisdiction.identityOf(identity.getPrincipal().getName(), jobs);
    return identity.withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(holds)));
  }
}
