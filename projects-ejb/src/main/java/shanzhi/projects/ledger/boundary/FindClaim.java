package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an audit found to be paid wrongly, and the document that says so. */
public record FindClaim(@NotBlank(message = "请填写议决事项编号") @Size(max = 60, message = "议决事项编号不超过 60 个字") String item,
    @NotBlank(message = "请填写问题") @Size(min = 2, max = 200, message = "问题为 2 至 200 个字") String finding,
    @NotBlank(message = "请填写审计文号") @Size(min = 2, max = 120, message = "审计文号为 2 至 120 个字") String document,
    @NotNull(message = "请填写追回金额") @DecimalMin(value = "0.01", message = "追回金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
    @NotNull(message = "请填写认定日期") LocalDate day) implements Serializable {}
