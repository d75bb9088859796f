package shanzhi.projects.funds.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Money given to a micro-fund, with the number of the receipt. */
public class Donate implements Serializable {

  private long fund;
  @NotBlank(message = "请填写捐赠人") @Size(max = 60, message = "捐赠人不超过 60 个字")
  private String donor;
  private boolean named;
  @NotNull(message = "请填写捐赠金额") @DecimalMin(value = "0.01", message = "捐赠金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal amount;
  @NotNull(message = "请填写到账日期")
  private LocalDate day;
  @NotBlank(message = "请填写收据编号") @Size(min = 2, max = 60, message = "收据编号为 2 至 60 个字")
  private String receipt;

  public long getFund() { return fund; }
  public void setFund(long fund) { this.fund = fund; }
  public String getDonor() { return donor; }
  public void setDonor(String donor) { this.donor = donor; }
  /** Whether the donor's name may be shown in public. */
  public boolean isNamed() { return named; }
  public void setNamed(boolean named) { this.named = named; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  public String getReceipt() { return receipt; }
  public void setReceipt(String receipt) { this.receipt = receipt; }
}
