package shanzhi.grid.roster.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody who will serve. Of the telephone number only the masked form is kept. {@code username} may be null. */
public record NewMember(@NotBlank(message = "请填写姓名") @Size(max = 40) String name,
    @Pattern(regexp = "1\\d{10}", message = "手机号应为 11 位数字") String phone, @NotNull(message = "请选择来源") MemberSource source,
    @NotBlank String community, @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,39}", message = "登录名应为小写字母、数字") String username,
    @NotNull LocalDate since) {

  public String phoneMasked() { return phone == null ? null : phone.substring(0, 3) + "****" + phone.substring(7); }
}
