package shanzhi.assessment.selections.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param form random name of the form, so that sent twice it counts once; @param works numbers of the works it is for */
public record CastBallot(@NotBlank String selection, @NotNull String code, @NotBlank @Size(min = 16, max = 60, message = "请从网页上提交选票") String form, @NotNull List<@NotNull Long> works) {}
