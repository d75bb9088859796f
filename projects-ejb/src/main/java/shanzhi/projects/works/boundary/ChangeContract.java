package shanzhi.projects.works.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import shanzhi.projects.deliberation.boundary.ItemPurpose;

/** Another sum, or another purpose. Beyond the share that the rules leave free, or for another purpose, it takes a new resolved item. */
public class ChangeContract implements Serializable {

  private int version;
  @NotNull(message = "请填写变更后的合同金额") @DecimalMin(value = "0.01", message = "合同金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal amount;
  private ItemPurpose purpose;
  @Size(max = 60, message = "议决事项编号不超过 60 个字")
  private String item;
  @NotBlank(message = "请写明变更理由") @Size(min = 2, max = 200, message = "变更理由为 2 至 200 字")
  private String reason;

  public ChangeContract() {}

  public ChangeContract(int version, BigDecimal amount, ItemPurpose purpose, String item, String reason) {
    this.version = version;
    this.amount = amount;
    this.purpose = purpose;
    this.item = item;
    this.reason = reason;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  /** Of the whole contract afterwards, yuan. */
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  /** Null where it stays. */
  public ItemPurpose getPurpose() { return purpose; }
  public void setPurpose(ItemPurpose purpose) { this.purpose = purpose; }
  /** Number of the new resolved item; null where none is needed. */
  public String getItem() { return item; }
  public void setItem(String item) { this.item = item; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
