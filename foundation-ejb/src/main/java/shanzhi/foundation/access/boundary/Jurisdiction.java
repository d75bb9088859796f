package shanzhi.foundation.access.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shanzhi.foundation.access.control.Scopes;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.kernel.Actor;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/**
 * Where the caller may do what. Boundaries ask here; lists put the {@link Reach} into their SQL. A job counts only if
 * the token carries it too; a job done for an absent person counts without.
 */
@Stateless
@PermitAll
public class Jurisdiction {

  @Resource SessionContext session;
  @Inject Scopes scopes;
  @Inject AreaTrees trees;

  /** Who calls, by user name. */
  public String caller() { return Actor.name(session.getCallerPrincipal()); }

  /** All jobs of the caller in force. */
  public List<Scope> scopes() {
    return scopes.of(caller()).stream()
        .filter(scope -> scope.onBehalfOf() != null || session.isCallerInRole(scope.job().mark()))
        .toList();
  }

  /** The caller and everybody the caller stands in for. */
  public Set<String> identities() {
    var all = scopes().stream().map(Scope::onBehalfOf).filter(name -> name != null).collect(Collectors.toSet());
    all.add(caller());
    return all;
  }

  /** The ground on which the caller holds a right. */
  public Reach over(String right) {
    return new Reach(scopes().stream().filter(scope -> scope.job().grants(right)).map(Scope::territory).distinct().toList());
  }

  /** Whether the caller holds a right anywhere. */
  public boolean holds(String right) { return !over(right).isEmpty(); }

  public boolean covers(String right, Territory ground) {
    var tree = trees.today();
    return over(right).grounds().stream().anyMatch(reach -> tree.covers(reach, ground));
  }

  /** @throws Refusal area.out-of-reach (404), the same as for ground that does not exist */
  public void require(String right, Territory ground) {
    if (!covers(right, ground)) throw Refusal.unknown("area.out-of-reach", ground.code());
  }

  /** What a person of this name may do, before any request reaches a boundary. Used at the door only, so each request asks: no transaction for it. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<String> identityOf(String username, Collection<JobRole> inToken) {
    var all = scopes.of(username);
    var own = all.stream().filter(scope -> scope.onBehalfOf() == null && inToken.contains(scope.job())).map(Scope::job).collect(Collectors.toSet());
    var deputised = all.stream().filter(scope -> scope.onBehalfOf() != null).map(Scope::job).collect(Collectors.toSet());
    return JobRole.identityOf(own, deputised);
  }
}
