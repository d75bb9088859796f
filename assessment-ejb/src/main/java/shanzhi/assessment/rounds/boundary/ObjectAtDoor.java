package shanzhi.assessment.rounds.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An objection that a resident brings to what is shown before it is named.
 *
 * @param door number of the page it comes in by; @param form random name of the form, so that sent twice it counts once; @param unit number of the work or of the community's entry
 * @param name and {@code phone} of whoever objects, for the inquiry alone
 */
public record ObjectAtDoor(@NotBlank String door, @NotBlank @Size(min = 16, max = 60, message = "请从网页上提交异议") String form, long unit,
    @NotBlank(message = "请填写异议") @Size(min = 2, max = 500, message = "异议 2 至 500 字") String words, @NotBlank(message = "请填写姓名") @Size(min = 2, max = 20, message = "姓名 2 至 20 字") String name,
    @NotBlank(message = "请填写手机号") @Pattern(regexp = "1\\d{10}", message = "手机号为 11 位数字") String phone) {}
