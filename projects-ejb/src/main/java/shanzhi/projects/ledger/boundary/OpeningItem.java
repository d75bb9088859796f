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

/** A project in any state that is taken over: what was resolved, contracted and paid of it. @param evidence the paper that proves it */
public record OpeningItem(@NotBlank(message = "请填写议决事项编号") @Size(min = 3, max = 60, message = "议决事项编号为 3 至 60 个字") String item,
    @NotBlank(message = "请填写项目名称") @Size(max = 120, message = "项目名称不超过 120 个字") String title,
    @NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community,
    @NotNull(message = "请选择资金来源") FundSource source,
    @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year,
    @NotNull(message = "请填写议决金额") @DecimalMin(value = "0.01", message = "议决金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal resolved,
    @Size(max = 60, message = "合同编号不超过 60 个字") String contractNo,
    @NotNull(message = "请填写合同金额，没有合同填 0") @DecimalMin(value = "0", message = "合同金额不能为负") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal contracted,
    @NotNull(message = "请填写已付金额，未付填 0") @DecimalMin(value = "0", message = "已付金额不能为负") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal paid,
    @Size(max = 40, message = "请选择用途") String purpose,
    @NotNull(message = "请填写入账日期") LocalDate day,
    @NotBlank(message = "请填写凭据") @Size(min = 2, max = 120, message = "凭据为 2 至 120 个字") String evidence) implements Serializable {}
