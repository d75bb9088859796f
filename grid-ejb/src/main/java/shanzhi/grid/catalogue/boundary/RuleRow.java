package shanzhi.grid.catalogue.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import java.math.BigDecimal;

/** A figure of the rules: a share, a number of times, days or minutes, or 1 for yes and 0 for no, as its code says. @param row null in a change */
public record RuleRow(@NotNull @Pattern(regexp = "WARNING_SHARE|EXTENSION_TIMES|EXTENSION_SHARE|REWORK_SHARE|SUSPENSION_DAYS|REOPEN_DAYS|OPENING_MINUTES|RANKING", message = "没有这条规则") String code,
    @NotNull(message = "请填写数值") @PositiveOrZero(message = "数值不能小于 0") @Digits(integer = 4, fraction = 4, message = "数值最多四位整数、四位小数") BigDecimal amount, CatalogueRow row) implements Serializable {

  /** Whether it is a yes or no. */
  public boolean choice() { return code.equals("RANKING"); }

  public boolean share() { return code.endsWith("_SHARE"); }
}
