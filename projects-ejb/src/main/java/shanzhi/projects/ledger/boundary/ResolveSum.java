package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A sum that a resolution sets aside.
 *
 * @param item number of the resolution item, the business key of a commitment everywhere
 * @param community code of 12 digits
 * @param year whose money
 * @param amount yuan
 */
public record ResolveSum(
    @NotBlank(message = "请填写议决事项编号") @Size(min = 3, max = 60, message = "议决事项编号为 3 至 60 个字") String item,
    @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community,
    @NotNull(message = "请选择资金来源") FundSource source,
    @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year,
    @NotBlank(message = "请填写事项名称") @Size(max = 120, message = "事项名称不超过 120 个字") String title,
    @NotNull(message = "请填写金额") @DecimalMin(value = "0.01", message = "金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount)
    implements Serializable {}
