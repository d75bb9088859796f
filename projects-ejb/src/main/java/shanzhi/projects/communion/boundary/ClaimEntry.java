package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** Somebody takes a line on. */
public class ClaimEntry implements Serializable {

  private int version;
  @NotBlank(message = "请填写认领单位") @Size(max = 60, message = "认领单位不超过 60 字")
  private String by;
  /** The conference member who brought it, or null. */
  private Long member;
  /** Number of the resource a need is met with, or null. */
  @Size(max = 40, message = "资源编号不超过 40 字")
  private String resource;
  @NotNull(message = "请填写认领日期")
  private LocalDate on;
  /** Day by which it should be done, or null. */
  private LocalDate due;

  public static ClaimEntry of(int version, String by, LocalDate on, LocalDate due) {
    var it = new ClaimEntry();
    it.version = version;
    it.by = by;
    it.on = on;
    it.due = due;
    return it;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getBy() { return by; }
  public void setBy(String by) { this.by = by; }
  public Long getMember() { return member; }
  public void setMember(Long member) { this.member = member; }
  public String getResource() { return resource; }
  public void setResource(String resource) { this.resource = resource; }
  public LocalDate getOn() { return on; }
  public void setOn(LocalDate on) { this.on = on; }
  public LocalDate getDue() { return due; }
  public void setDue(LocalDate due) { this.due = due; }
}
