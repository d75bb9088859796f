package shanzhi.assessment.selections.boundary;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A work as a resident sends it in.
 *
 * @param form random name of the form, so that sent twice it counts once; @param category empty where there are none; @param phone of the sender, for questions and prizes, never shown
 * @param signed how the sender wants to be named in public, may be empty; @param agreed that the photos are the sender's own and may be shown
 */
public record SendWork(@NotBlank String selection, @NotBlank @Size(min = 16, max = 60, message = "请从网页上提交报名表") String form,
    @NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "请选择社区") String community, @NotNull @Size(max = 20, message = "请选择类别") String category,
    @NotBlank(message = "请填写作品名") @Size(min = 2, max = 30, message = "作品名 2 至 30 字") String title, @NotBlank(message = "请写几句介绍") @Size(max = 500, message = "介绍不超过 500 字") String words,
    @Size(max = 20, message = "署名不超过 20 字") String signed, @NotBlank(message = "请填写手机号") @Pattern(regexp = "1\\d{10}", message = "手机号为 11 位数字") String phone,
    @AssertTrue(message = "请确认照片是自己拍的并同意公开展示") boolean agreed, @NotNull List<Picture> photos) {}
