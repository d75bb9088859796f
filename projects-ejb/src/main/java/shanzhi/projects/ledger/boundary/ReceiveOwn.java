package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Own money paid in for an item. @param slip number of the bank's slip */
public record ReceiveOwn(@NotBlank(message = "请填写议决事项编号") @Size(max = 60, message = "议决事项编号不超过 60 个字") String item,
    @NotNull(message = "请填写自筹金额") @DecimalMin(value = "0.01", message = "自筹金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
    @NotNull(message = "请填写到账日期") LocalDate day,
    @NotBlank(message = "请填写缴款凭证号") @Size(min = 2, max = 60, message = "缴款凭证号为 2 至 60 个字") String slip) implements Serializable {}
