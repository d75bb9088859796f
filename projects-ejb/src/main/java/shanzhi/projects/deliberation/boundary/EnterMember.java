package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Somebody who belongs to a body; an owner comes once for each unit and is one head. */
public class EnterMember implements Serializable {

  @NotNull(message = "请选择议事组织")
  private Long body;
  @NotBlank(message = "请填写编号") @Size(max = 40, message = "编号不超过 40 字")
  private String code;
  @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 字")
  private String name;
  @NotNull(message = "请选择职务")
  private MemberPost post = MemberPost.MEMBER;
  @Size(max = 60, message = "房号不超过 60 字")
  private String unit;
  /** Of that unit, square metres. */
  @DecimalMin(value = "0.01", message = "面积应大于零") @Digits(integer = 8, fraction = 2, message = "面积最多两位小数")
  private BigDecimal area;
  @NotNull(message = "请填写起始日期")
  private LocalDate from;

  public static EnterMember of(long body, String code, String name, LocalDate from) {
    var member = new EnterMember();
    member.body = body;
    member.code = code;
    member.name = name;
    member.from = from;
    return member;
  }

  public EnterMember owns(String unit, String area) {
    this.unit = unit;
    this.area = new BigDecimal(area);
    return this;
  }

  public Long getBody() { return body; }
  public void setBody(Long body) { this.body = body; }
  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public MemberPost getPost() { return post; }
  public void setPost(MemberPost post) { this.post = post; }
  public String getUnit() { return unit; }
  public void setUnit(String unit) { this.unit = unit; }
  public BigDecimal getArea() { return area; }
  public void setArea(BigDecimal area) { this.area = area; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
