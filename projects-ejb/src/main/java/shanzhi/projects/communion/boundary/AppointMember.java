package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A member of the joint conference (兼职委员). */
public class AppointMember implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 字")
  private String name;
  @NotBlank(message = "请填写单位") @Size(max = 60, message = "单位不超过 60 字")
  private String organisation;
  @NotBlank(message = "请填写职务") @Size(max = 40, message = "职务不超过 40 字")
  private String post;
  @NotNull(message = "请填写起始日期")
  private LocalDate from;

  public static AppointMember of(String community, String name, String organisation, String post, LocalDate from) {
    var it = new AppointMember();
    it.community = community;
    it.name = name;
    it.organisation = organisation;
    it.post = post;
    it.from = from;
    return it;
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getOrganisation() { return organisation; }
  public void setOrganisation(String organisation) { this.organisation = organisation; }
  public String getPost() { return post; }
  public void setPost(String post) { this.post = post; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
