package shanzhi.grid.roster.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody who will serve. The mobile number is kept sealed; it and {@code username} may be null. */
public record NewMember(@NotBlank(message = "请填写姓名") @Size(max = 40) String name,
    @Pattern(regexp = NewMember.PHONE, message = "手机号应为 11 位数字") String phone, @NotNull(message = "请选择来源") MemberSource source,
    @NotBlank String community, @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,39}", message = "登录名应为小写字母、数字") String username,
    @NotNull LocalDate since) {

  /** A mobile number of the mainland. */
  public static final String PHONE = "1[3-9]\\d{9}";

  /** For logs and errors: no number in them. */
  @Override public String toString() { return "NewMember " + community; }
}
