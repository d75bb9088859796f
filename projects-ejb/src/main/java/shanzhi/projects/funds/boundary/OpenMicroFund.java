package shanzhi.projects.funds.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A fund of a community for one purpose. */
public class OpenMicroFund implements Serializable {

  @NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位")
  private String community;
  @NotBlank(message = "请填写微基金名称") @Size(min = 2, max = 60, message = "微基金名称为 2 至 60 个字")
  private String name;
  @NotBlank(message = "请选择限定用途") @Size(max = 40, message = "请选择限定用途")
  private String purpose;
  @NotBlank(message = "请填写设立文件") @Size(min = 2, max = 120, message = "设立文件为 2 至 120 个字")
  private String document;
  @NotNull(message = "请填写设立日期")
  private LocalDate openedOn;

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getPurpose() { return purpose; }
  public void setPurpose(String purpose) { this.purpose = purpose; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
  public LocalDate getOpenedOn() { return openedOn; }
  public void setOpenedOn(LocalDate openedOn) { this.openedOn = openedOn; }
}
