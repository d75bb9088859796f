package shanzhi.assessment.programmes.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** @param before how it was found before anything was done, null where that is not asked; @param done whether it is as it should be now */
public record FillItem(Boolean before, boolean done, @DecimalMin(value = "0", message = "完成数不小于 0") @Digits(integer = 12, fraction = 2, message = "完成数最多两位小数") BigDecimal reached,
    @Size(max = 400, message = "说明不超过 400 字") String note) implements Serializable {}
