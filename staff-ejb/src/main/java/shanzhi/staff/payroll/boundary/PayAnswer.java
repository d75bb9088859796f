package shanzhi.staff.payroll.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the bank or the treasury says of one line that it was sent.
 *
 * @param number of the worker; @param name as it stood in the file; null where the answer does not say
 * @param why it came back; null for a payment that arrived
 */
public record PayAnswer(@NotBlank(message = "请填写工号") @Size(max = 20, message = "工号不超过 20 个字") String number, String name,
    @NotNull(message = "请填写金额") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount, boolean paid, @Size(max = 200, message = "退回原因不超过 200 个字") String why,
    @NotNull(message = "请填写日期") LocalDate day) implements Serializable {}
