package shanzhi.projects.surveys.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A form from the residents' door. @param form random name of the form, the same when it is sent twice; at least 16 signs */
public record AnswerSurvey(@NotBlank(message = "这一页已失效，请重新打开再填") String survey, @NotBlank(message = "请填写户码") @Size(max = 40, message = "户码不对") String code, @NotNull(message = "这一页已失效，请重新打开再填") @Size(min = 16, max = 80, message = "这一页已失效，请重新打开再填") String form,
    @NotNull @Valid Answers answers) {}
