package shanzhi.grid.roster.entity;

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
import java.time.LocalDate;
import shanzhi.grid.roster.boundary.MemberSource;

/** A person who serves, or served, in grids. Registered once; duties come and go as assignments. */
@Entity
@Table(schema = "grid", name = "member")
public class Member {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member")
  @SequenceGenerator(name = "member", sequenceName = "grid.member_seq", allocationSize = 50)
  private Long id;
  private String name;
  @Column(name = "phone_masked") private String phoneMasked;
  @Column(name = "phone_sealed") private String phoneSealed;
  @Column(name = "phone_index") private String phoneIndex;
  @Enumerated(EnumType.STRING) private MemberSource source;
  private String community;
  private String username;
  private LocalDate since;
  @Version private int version;

  protected Member() {}

  public Member(String name, MemberSource source, String community, String username, LocalDate since) {
    this.name = name;
    this.source = source;
    this.community = community;
    this.username = username;
    this.since = since;
  }

  public void keepPhone(String sealed, String index) {
    phoneSealed = sealed;
    phoneIndex = index;
    phoneMasked = null;
  }

  public void comesFrom(MemberSource source) { this.source = source; }

  public Long id() { return id; }
  public String phoneSealed() { return phoneSealed; }
  public MemberSource source() { return source; }
  public String community() { return community; }
}
