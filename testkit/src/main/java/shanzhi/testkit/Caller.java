package shanzhi.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import shanzhi.kernel.JobRole;

/**
 * Somebody who calls the suite in a test: {@code Caller.named("dispatcher").as(JobRole.DISPATCHER).calls(() -> …)}.
 * Rights come from the job exactly as in the running suite; where they count comes from the grants in the database.
 */
public record Caller(String name, Set<String> rights) {

  public static Caller named(String name) { return new Caller(name, JobRole.identityOf(List.of(), List.of())); }

  public Caller as(JobRole... jobs) { return new Caller(name, JobRole.identityOf(List.of(jobs), List.of())); }

  public <T> T calls(Callable<T> action) {
    var identity = SecurityDomain.getCurrent().createAdHocIdentity(name)
        .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(rights)));
    try {
      return identity.runAs(action);
    } catch (RuntimeException plain) {
      throw plain;
    } catch (Exception checked) {
      throw new IllegalStateException(checked);
    }
  }

  public void does(Runnable action) {
    calls(() -> {
      action.run();
      return null;
    });
  }
}
