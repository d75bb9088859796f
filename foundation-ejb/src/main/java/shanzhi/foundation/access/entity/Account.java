package shanzhi.foundation.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody who may sign in. Created enabled; disabled for good or for a time, never deleted. */
@Entity
@Table(schema = "foundation", name = "account")
public class Account {

  @Id private String username;
  @Column(name = "display_name") private String displayName;
  @Column(name = "staff_no") private String staffNo;
  private String home;
  @Column(name = "phone_sealed") private String phoneSealed;
  @Column(name = "phone_index") private String phoneIndex;
  private boolean enabled = true;
  @Version private int version;
  @Column(name = "created_at") private Instant createdAt;
  @Column(name = "created_by") private String createdBy;

  protected Account() {}

  public Account(String username, String displayName, String staffNo, String home, String createdBy, Instant createdAt) {
    this.username = username;
    this.displayName = displayName;
    this.staffNo = staffNo;
    this.home = home;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  public void keepPhone(String sealed, String index) {
    phoneSealed = sealed;
    phoneIndex = index;
  }

  public void rename(String displayName, String staffNo) {
    this.displayName = displayName;
    this.staffNo = staffNo;
  }

  public void disable() { enabled = false; }

  public void enable() { enabled = true; }

  public String username() { return username; }
  public String displayName() { return displayName; }
  public String staffNo() { return staffNo; }
  /** Code of the area the account belongs to; null where nobody said. */
  public String home() { return home; }
  public String phoneSealed() { return phoneSealed; }
  public boolean enabled() { return enabled; }
  public int version() { return version; }
}
