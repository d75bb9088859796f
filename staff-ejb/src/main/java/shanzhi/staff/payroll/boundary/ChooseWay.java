package shanzhi.staff.payroll.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import shanzhi.staff.pay.boundary.BonusWay;

/**
 * How one person's year-end bonus is to be taxed.
 *
 * @param slip of the run, whose it is; @param way CHEAPER: as proposed again; @param words who wants it and why
 */
public record ChooseWay(long slip, @NotNull(message = "请选择计税方式") BonusWay way, @NotBlank(message = "请写明理由") @Size(max = 200, message = "理由不超过 200 字") String words)
    implements Serializable {}
