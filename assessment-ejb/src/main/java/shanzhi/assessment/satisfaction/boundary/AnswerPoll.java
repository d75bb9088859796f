package shanzhi.assessment.satisfaction.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A form from the residents' door. @param form random name of the form, the same when it is sent twice; @param levels one a question: 1 best … 5 worst, 0 not answered */
public record AnswerPoll(@NotBlank String poll, @NotBlank(message = "请填写户码") @Size(max = 40, message = "户码不对") String code, @NotNull @Size(min = 16, max = 80) String form,
    @NotNull @Size(min = 1, max = 20) List<@NotNull Integer> levels) {}
