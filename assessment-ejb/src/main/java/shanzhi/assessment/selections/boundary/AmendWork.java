package shanzhi.assessment.selections.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A returned work once more, by the receipt its sender got.
 *
 * @param form random name of the form, so that sent twice it counts once; @param signed how the sender wants to be named in public, may be empty
 * @param keep photos that stay, the others are gone; @param photos new ones
 */
public record AmendWork(@NotBlank String selection, @NotBlank @Size(min = 16, max = 60, message = "请从网页上提交报名表") String form, @NotNull String receipt,
    @NotBlank(message = "请填写作品名") @Size(min = 2, max = 30, message = "作品名 2 至 30 字") String title, @NotBlank(message = "请写几句介绍") @Size(max = 500, message = "介绍不超过 500 字") String words,
    @Size(max = 20, message = "署名不超过 20 字") String signed, @NotNull List<@NotNull Long> keep, @NotNull List<Picture> photos) {}
