package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A bank account to be paid to. Kept sealed; somebody else confirms it. */
public class ProposeAccount implements Serializable {

  @NotBlank(message = "请填写开户行") @Size(min = 2, max = 60, message = "开户行为 2 至 60 个字")
  private String bank;
  @NotBlank(message = "请填写银行账号") @Size(max = 40, message = "银行账号不超过 40 位")
  private String account;
  @NotBlank(message = "请填写户名") @Size(max = 60, message = "户名不超过 60 个字")
  private String holder;
  @NotNull(message = "请填写启用日期")
  private LocalDate from;
  @NotBlank(message = "请填写变更原因") @Size(max = 200, message = "变更原因不超过 200 个字")
  private String reason;

  /** For logs and errors: no number in them. */
  @Override public String toString() { return "ProposeAccount " + bank; }

  public String getBank() { return bank; }
  public void setBank(String bank) { this.bank = bank; }
  public String getAccount() { return account; }
  public void setAccount(String account) { this.account = account; }
  public String getHolder() { return holder; }
  public void setHolder(String holder) { this.holder = holder; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
