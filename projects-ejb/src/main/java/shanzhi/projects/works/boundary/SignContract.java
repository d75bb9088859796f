package shanzhi.projects.works.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A contract with whoever was chosen. */
public class SignContract implements Serializable {

  private int version;
  @NotBlank(message = "请填写合同编号") @Size(min = 2, max = 60, message = "合同编号为 2 至 60 个字")
  private String contractNo;
  @NotNull(message = "请填写合同金额") @DecimalMin(value = "0.01", message = "合同金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal amount;
  @NotNull(message = "请填写签订日期")
  private LocalDate signedOn;
  @NotNull(message = "请填写完工日期")
  private LocalDate endsOn;
  @NotBlank(message = "请填写收款账号") @Pattern(regexp = "[0-9 -]{8,40}", message = "收款账号为 8 至 40 位数字")
  private String payeeAccount;
  @Size(max = 20, message = "一次不超过 20 个文件")
  private List<Long> files = new ArrayList<>();

  public SignContract() {}

  public SignContract(int version, String contractNo, BigDecimal amount, LocalDate signedOn, LocalDate endsOn, String payeeAccount) {
    this.version = version;
    this.contractNo = contractNo;
    this.amount = amount;
    this.signedOn = signedOn;
    this.endsOn = endsOn;
    this.payeeAccount = payeeAccount;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getContractNo() { return contractNo; }
  public void setContractNo(String contractNo) { this.contractNo = contractNo; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getSignedOn() { return signedOn; }
  public void setSignedOn(LocalDate signedOn) { this.signedOn = signedOn; }
  public LocalDate getEndsOn() { return endsOn; }
  public void setEndsOn(LocalDate endsOn) { this.endsOn = endsOn; }
  /** Account that all instalments are paid to. */
  public String getPayeeAccount() { return payeeAccount; }
  public void setPayeeAccount(String payeeAccount) { this.payeeAccount = payeeAccount; }
  public List<Long> getFiles() { return files; }
  public void setFiles(List<Long> files) { this.files = files == null ? new ArrayList<>() : files; }
}
