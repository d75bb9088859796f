package shanzhi.grid.whistles.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** An open call beside a whistle that is open already. @param whistle its number; @param plea what is asked for; @param wanted how many are taken */
public record CallForHelp(@NotBlank(message = "请填写哨号") String whistle, @NotBlank(message = "请写明需要什么帮助") @Size(max = 500, message = "求助内容不超过 500 字") String plea,
    @NotNull(message = "请填写名额") @Min(value = 1, message = "求助至少 1 个名额") @Max(value = 99, message = "求助最多 99 个名额") Integer wanted) implements Serializable {}
