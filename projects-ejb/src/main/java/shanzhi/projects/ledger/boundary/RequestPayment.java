package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** An instalment of a contract that shall be paid. An invoice is paid once, an instalment of an item too. */
public class RequestPayment implements Serializable {

  @NotBlank(message = "请填写议决事项编号") @Size(min = 3, max = 60, message = "议决事项编号为 3 至 60 个字")
  private String item;
  @Min(value = 1, message = "期次应为 1 至 99") @Max(value = 99, message = "期次应为 1 至 99")
  private int instalment = 1;
  @NotBlank(message = "请填写付款节点") @Size(max = 60, message = "付款节点不超过 60 个字")
  private String milestone;
  @NotNull(message = "请填写金额") @DecimalMin(value = "0.01", message = "金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal amount;
  @NotBlank(message = "请填写发票号码") @Pattern(regexp = "\\s*[0-9A-Za-z-]{4,40}\\s*", message = "发票号码为 4 至 40 位数字或字母")
  private String invoice;
  @NotBlank(message = "请填写收款人") @Size(min = 2, max = 80, message = "收款人为 2 至 80 个字")
  private String payee;
  @NotBlank(message = "请填写收款账号") @Pattern(regexp = "[0-9 -]{8,40}", message = "收款账号为 8 至 40 位数字")
  private String payeeAccount;
  @NotBlank(message = "请选择用途") @Size(max = 40, message = "请选择用途")
  private String purpose;

  public RequestPayment() {}

  public RequestPayment(String item, int instalment, String milestone, BigDecimal amount, String invoice, String payee, String payeeAccount, String purpose) {
    this.item = item;
    this.instalment = instalment;
    this.milestone = milestone;
    this.amount = amount;
    this.invoice = invoice;
    this.payee = payee;
    this.payeeAccount = payeeAccount;
    this.purpose = purpose;
  }

  public String getItem() { return item; }
  public void setItem(String item) { this.item = item; }
  public int getInstalment() { return instalment; }
  public void setInstalment(int instalment) { this.instalment = instalment; }
  public String getMilestone() { return milestone; }
  public void setMilestone(String milestone) { this.milestone = milestone; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public String getInvoice() { return invoice; }
  public void setInvoice(String invoice) { this.invoice = invoice; }
  public String getPayee() { return payee; }
  public void setPayee(String payee) { this.payee = payee; }
  public String getPayeeAccount() { return payeeAccount; }
  public void setPayeeAccount(String payeeAccount) { this.payeeAccount = payeeAccount; }
  /** Code of a purpose the money may be spent on, e.g. {@code COURTYARD}. */
  public String getPurpose() { return purpose; }
  public void setPurpose(String purpose) { this.purpose = purpose; }
}
