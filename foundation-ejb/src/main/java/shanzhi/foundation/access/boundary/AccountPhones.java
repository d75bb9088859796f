package shanzhi.foundation.access.boundary;

import static shanzhi.kernel.Rights.ACCOUNT_EDIT;
import static shanzhi.kernel.Rights.ACCOUNT_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.entity.Account;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Mobile numbers of accounts: kept sealed, shown masked, found by the whole number. In full only by way of {@code Unmasking}. */
@Stateless
@RolesAllowed(ACCOUNT_READ)
public class AccountPhones {

  @PersistenceContext(unitName = "foundation") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Accounts accounts;
  @Inject Jurisdiction jurisdiction;
  @Inject Sealing sealing;
  @Inject AuditTrail audit;

  /** {@code 138****6021}; null where none is kept. @throws Refusal account.unknown (404) */
  public String masked(@NotNull String username) {
    accounts.get(username);
    return Masks.phone(sealing.open(em.find(Account.class, username).phoneSealed()));
  }

  /** The user name behind a whole number, if it is on the caller's ground. */
  public Optional<String> usernameOf(@NotBlank String phone) {
    return Sql.on(database).list("select username from foundation.account where phone_index = ? order by username", row -> row.text("username"), sealing.index(phone))
        .stream().filter(this::mine).findFirst();
  }

  /** @param phone null takes the number away. @throws Refusal account.unknown (404) */
  @RolesAllowed(ACCOUNT_EDIT)
  public void keep(@NotNull String username, @Pattern(regexp = "1[3-9]\\d{9}", message = "手机号应为 11 位数字") String phone) {
    accounts.get(username);
    var account = em.find(Account.class, username, LockModeType.PESSIMISTIC_WRITE);
    if (account.home() == null || !jurisdiction.covers(ACCOUNT_EDIT, Territory.of(account.home()))) throw Refusal.unknown("account.unknown", username);
    var before = account.phoneSealed();
    account.keepPhone(sealing.seal(phone), sealing.index(phone));
    em.flush();
    audit.record("account.phone", "account", username, account.home(), entry(sealing.open(before)), entry(phone));
  }

  private static Map<String, String> entry(String phone) { return Map.of("phone", phone == null ? "" : Masks.phone(phone)); }

  private boolean mine(String username) {
    return accounts.list(new AccountQuery(username, null, null, null), 0, 200).rows().stream().anyMatch(line -> line.username().equals(username));
  }
}
