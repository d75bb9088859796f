package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** What was entered wrongly of a person. Without {@code keepPhone} a null phone takes the number away; a null idCard leaves it as it is. */
public class CorrectWorker implements Serializable {

  @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 个字")
  private String name;
  @Size(max = 30, message = "身份证号应为 18 位")
  private String idCard;
  @Pattern(regexp = NewWorker.PHONE, message = "手机号应为 11 位数字")
  private String phone;
  /** Whether the number stays what it is. */
  private boolean keepPhone;
  @NotNull(message = "请填写参加社区工作日期")
  private LocalDate serviceSince;
  @NotBlank(message = "请填写更正原因") @Size(max = 200, message = "更正原因不超过 200 个字")
  private String reason;

  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getIdCard() { return idCard; }
  public void setIdCard(String idCard) { this.idCard = idCard; }
  public String getPhone() { return phone; }
  public void setPhone(String phone) { this.phone = phone; }
  public boolean isKeepPhone() { return keepPhone; }
  public void setKeepPhone(boolean keepPhone) { this.keepPhone = keepPhone; }
  public LocalDate getServiceSince() { return serviceSince; }
  public void setServiceSince(LocalDate serviceSince) { this.serviceSince = serviceSince; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
