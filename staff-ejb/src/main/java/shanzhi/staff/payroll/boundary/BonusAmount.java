package shanzhi.staff.payroll.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A bonus of somebody by the paper of the run.
 *
 * @param number of the worker; @param name compared with the roster; null where it is not said; @param amount before tax, yuan; @param reason what it is for
 */
public record BonusAmount(@NotBlank(message = "请填写工号") @Size(max = 20, message = "工号不超过 20 个字") String number, String name,
    @NotNull(message = "请填写金额") @DecimalMin(value = "0.01", message = "金额应大于零") @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
    @NotBlank(message = "请填写事由") @Size(max = 200, message = "事由不超过 200 个字") String reason) implements Serializable {}
