package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the bank says of an instruction. @param paid false: it came back; @param slip the bank's number where it paid; @param why where it came back */
public record BankAnswer(@NotBlank(message = "请填写指令编号") @Size(max = 60, message = "指令编号不超过 60 个字") String key, boolean paid, @NotNull(message = "请填写日期") LocalDate day,
    @NotNull(message = "请填写金额") @DecimalMin(value = "0.01", message = "金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
    @Size(max = 60, message = "银行回单号不超过 60 个字") String slip, @Size(max = 150, message = "退回原因不超过 150 个字") String why) implements Serializable {

  @AssertTrue(message = "支付成功的填回单号（至少 2 个字），退回的填原因")
  public boolean isExplained() { return paid ? slip != null && slip.strip().length() >= 2 : why != null && !why.isBlank(); }
}
