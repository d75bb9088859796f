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
import java.time.LocalDate;

/** What a community had been given before this suite kept its books. @param evidence the paper that proves it */
public record OpeningPurse(@NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community,
    @NotNull(message = "请选择资金来源") FundSource source,
    @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year,
    @NotNull(message = "请填写拨入金额") @DecimalMin(value = "0.01", message = "拨入金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
    @NotNull(message = "请填写入账日期") LocalDate day,
    @NotBlank(message = "请填写凭据") @Size(min = 2, max = 120, message = "凭据为 2 至 120 个字") String evidence) implements Serializable {}
