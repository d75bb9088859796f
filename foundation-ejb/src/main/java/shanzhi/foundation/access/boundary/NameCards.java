package shanzhi.foundation.access.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** Names of people as pages and watermarks print them. The sign-on server joins given and family name the wrong way round. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class NameCards {

  /** {@code staffNumber} is empty where the person has none. */
  public record NameCard(String username, String name, String staffNumber) implements Serializable {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;

  /** The caller's; just the user name where no account is kept. */
  public NameCard mine() { return of(session.getCallerPrincipal().getName()); }

  /** Somebody's, for forms that keep user names and show names; just the user name where no account is kept. */
  public NameCard of(String username) {
    return Sql.on(database).one("select display_name, coalesce(staff_no, '') staff_no from foundation.account where username = ?",
        row -> new NameCard(username, row.text("display_name"), row.text("staff_no")), username).orElse(new NameCard(username, username, ""));
  }

  /** Names by user name, of those of them who have an account. */
  public Map<String, String> names(Collection<String> usernames) {
    var names = new HashMap<String, String>();
    Sql.on(database).list("select username, display_name from foundation.account where username = any (?)", row -> names.put(row.text("username"), row.text("display_name")), List.of(usernames));
    return names;
  }
}
