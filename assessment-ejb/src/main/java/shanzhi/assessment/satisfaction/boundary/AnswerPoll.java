package shanzhi.assessment.satisfaction.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A form from the residents' door. @param form random name of the form, the same when it is sent twice; @param levels one a question: 1 best … 5 worst, 0 not answered */
public record AnswerPoll(@NotBlank(message = "这一页已失效，请重新打开再填") String poll, @NotBlank(message = "请填写户码") @Size(max = 40, message = "户码不对") String code, @NotNull(message = "这一页已失效，请重新打开再填") @Size(min = 16, max = 80, message = "这一页已失效，请重新打开再填") String form,
    @NotNull(message = "请先作答") @Size(min = 1, max = 20, message = "请先作答") List<@NotNull(message = "请先作答") Integer> levels) {}
