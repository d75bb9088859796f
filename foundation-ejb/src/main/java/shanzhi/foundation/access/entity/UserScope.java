package shanzhi.foundation.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** One job of one person in one territory for a period. Granted by the security administrator, revoked, never deleted. */
@Entity
@Table(schema = "foundation", name = "user_scope")
public class UserScope {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_scope")
  @SequenceGenerator(name = "user_scope", sequenceName = "foundation.user_scope_seq", allocationSize = 50)
  private Long id;
  private String username;
  @Enumerated(EnumType.STRING) private JobRole role;
  private String area;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  private String document;
  @Column(name = "granted_by") private String grantedBy;
  @Column(name = "granted_at") private Instant grantedAt;
  @Column(name = "revoked_by") private String revokedBy;
  @Column(name = "revoked_at") private Instant revokedAt;
  @Version private int version;

  protected UserScope() {}

  public UserScope(String username, JobRole role, Territory area, LocalDate validFrom, LocalDate validTo, String document,
      String grantedBy, Instant grantedAt) {
    if (validTo != null && validTo.isBefore(validFrom)) throw Refusal.invalid("scope.ends-before-start");
    this.username = username;
    this.role = role;
    this.area = area.code();
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.document = document;
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
  }

  public void revoke(String by, Instant at) {
    Refusal.unless(revokedAt == null, "scope.already-revoked");
    revokedBy = by;
    revokedAt = at;
  }

  public Long id() { return id; }
  public String username() { return username; }
  public JobRole role() { return role; }
  public String area() { return area; }
}
