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
  @Enumerated(EnumType.STRING) private MemberSource source;
  private String community;
  private String username;
  private LocalDate since;
  @Version private int version;

  protected Member() {}

  public Member(String name, String phoneMasked, MemberSource source, String community, String username, LocalDate since) {
    this.name = name;
    this.phoneMasked = phoneMasked;
    this.source = source;
    this.community = community;
    this.username = username;
    this.since = since;
  }

  public void comesFrom(MemberSource source) { this.source = source; }

  public Long id() { return id; }
  public MemberSource source() { return source; }
  public String community() { return community; }
}
