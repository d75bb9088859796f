package shanzhi.foundation.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What it takes to enter a person. {@code home} is the area the account belongs to; it gives no right to anything. */
public record NewAccount(
    @NotNull(message = "请填写用户名") @Pattern(regexp = "(?!(?:system|anonymous)$)[a-z0-9][a-z0-9._-]{1,39}", message = "用户名为 2 至 40 位小写字母、数字、点、横线") String username,
    @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 个字") String name,
    @Size(max = 30, message = "工号不超过 30 个字符") String staffNo,
    @NotNull(message = "请选择所在区划") @Pattern(regexp = "\\d{12}", message = "区划为 12 位代码") String home) {}
