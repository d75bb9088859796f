package shanzhi.grid.roster.boundary;

import static shanzhi.kernel.Rights.ROSTER_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.grid.roster.entity.Member;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** Mends or takes away somebody's number on the roster. It is given with the registration, and read in full by way of {@code Unmasking} only. */
@Stateless
@RolesAllowed(ROSTER_EDIT)
public class MemberPhones {

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject Sealing sealing;
  @Inject AuditTrail audit;

  /** @param phone null takes the number away. @throws Refusal roster.unknown (404) */
  public void keep(long member, @Pattern(regexp = NewMember.PHONE, message = "手机号应为 11 位数字") String phone) {
    var person = em.find(Member.class, member, LockModeType.PESSIMISTIC_WRITE);
    if (person == null || !jurisdiction.covers(ROSTER_EDIT, Territory.of(person.community()))) throw Refusal.unknown("roster.unknown");
    var before = person.phoneSealed();
    person.keepPhone(sealing.seal(phone), sealing.index(phone));
    em.flush();
    audit.record("roster.phone", "member", String.valueOf(member), person.community(), entry(sealing.open(before)), entry(phone));
  }

  private static Map<String, String> entry(String phone) { return Map.of("phone", phone == null ? "" : Masks.phone(phone)); }
}
