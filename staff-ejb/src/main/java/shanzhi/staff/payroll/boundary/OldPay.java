package shanzhi.staff.payroll.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What an old pay sheet says of one person.
 *
 * @param number of the worker; null where the old sheet has none; @param idCard likewise
 * @param amounts yuan by item: GROSS, EMPLOYEE, TAX, NET, or the name of a line of the run's slips
 */
public record OldPay(@Size(max = 20, message = "工号不超过 20 个字") String number, String idCard, @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 个字") String name,
    @NotNull Map<String, BigDecimal> amounts) implements Serializable {}
