package shanzhi.projects.registers.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** @param area of 12 digits, or null for all in reach; {@code kind}, {@code state} codes of the register, or null */
public record RegisterQuery(@NotNull(message = "请选择清册") Register register, @Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area,
    @Size(max = 40, message = "类别不超过 40 字") String kind, @Size(max = 40, message = "状态不超过 40 字") String state, int offset, int rows) implements Serializable {

  public RegisterQuery page(int offset, int rows) { return new RegisterQuery(register, text, area, kind, state, offset, rows); }
}
