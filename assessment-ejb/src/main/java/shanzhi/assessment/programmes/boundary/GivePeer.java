package shanzhi.assessment.programmes.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** @param rated who gets the points */
public record GivePeer(long rated, @NotNull(message = "请填写分数") @Digits(integer = 4, fraction = 2, message = "分数最多两位小数") BigDecimal points,
    @Size(max = 400, message = "点评不超过 400 字") String words) implements Serializable {}
