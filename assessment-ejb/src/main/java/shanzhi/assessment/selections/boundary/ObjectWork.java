package shanzhi.assessment.selections.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An objection to a work that is shown before it is named. @param form random name of the form; @param work its number; @param name and {@code phone} of whoever objects, for the inquiry alone */
public record ObjectWork(@NotBlank String selection, @NotBlank @Size(min = 16, max = 60, message = "请从网页上提交异议") String form, long work,
    @NotBlank(message = "请填写异议") @Size(min = 2, max = 500, message = "异议 2 至 500 字") String words, @NotBlank(message = "请填写姓名") @Size(min = 2, max = 20, message = "姓名 2 至 20 字") String name,
    @NotBlank(message = "请填写手机号") @Pattern(regexp = "1\\d{10}", message = "手机号为 11 位数字") String phone) {}
