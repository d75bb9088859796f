package shanzhi.assessment.rounds.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;

/** @param file one the caller has kept; @param effectiveOn the day the document speaks of */
public record AttachEvidence(@NotBlank(message = "请选择指标") String indicator, long file, @NotNull(message = "请填写生效日期") LocalDate effectiveOn) implements Serializable {}
