package shanzhi.projects.works.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** A bid as it came in. Money is shut away until the bids are opened. */
public class EnterBid implements Serializable {

  private int version;
  @NotBlank(message = "请填写投标人") @Size(min = 2, max = 80, message = "投标人为 2 至 80 字")
  private String bidder;
  @NotBlank(message = "请填写统一社会信用代码") @Size(max = 30, message = "统一社会信用代码为 18 位")
  private String creditCode;
  @NotBlank(message = "请填写登记的业务范围") @Size(min = 2, max = 500, message = "业务范围为 2 至 500 字")
  private String scope;
  @NotBlank(message = "请填写项目负责人") @Size(min = 2, max = 80, message = "项目负责人为 2 至 80 字")
  private String leads;
  @NotNull(message = "请填写报价") @DecimalMin(value = "0.01", message = "报价应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal amount;
  @NotNull(message = "请填写自筹金额") @DecimalMin(value = "0", message = "自筹金额不能为负数") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal own = BigDecimal.ZERO;
  @Size(max = 500, message = "方案要点不超过 500 字")
  private String words;

  public EnterBid() {}

  public EnterBid(int version, String bidder, String creditCode, String scope, String leads, BigDecimal amount, BigDecimal own) {
    this.version = version;
    this.bidder = bidder;
    this.creditCode = creditCode;
    this.scope = scope;
    this.leads = leads;
    this.amount = amount;
    this.own = own;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getBidder() { return bidder; }
  public void setBidder(String bidder) { this.bidder = bidder; }
  public String getCreditCode() { return creditCode; }
  public void setCreditCode(String creditCode) { this.creditCode = creditCode; }
  public String getScope() { return scope; }
  public void setScope(String scope) { this.scope = scope; }
  public String getLeads() { return leads; }
  public void setLeads(String leads) { this.leads = leads; }
  /** What the fund is to pay, yuan. */
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  /** What the bidder puts on top of it, yuan. */
  public BigDecimal getOwn() { return own; }
  public void setOwn(BigDecimal own) { this.own = own; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
