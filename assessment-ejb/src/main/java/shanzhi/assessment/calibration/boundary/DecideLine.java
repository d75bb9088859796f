package shanzhi.assessment.calibration.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a panel said about those on the line. @param calibration the run it looked at; @param awarded candidates that keep their place; the others on the line are out */
public record DecideLine(long calibration, @NotBlank(message = "请填写参会人员") @Size(min = 2, max = 200, message = "参会人员 2 至 200 字") String members,
    @NotBlank(message = "请填写合议纪要") @Size(min = 10, max = 2000, message = "纪要 10 至 2000 字") String minutes, @NotNull(message = "请填写入选单位") List<@NotNull Long> awarded) {}
