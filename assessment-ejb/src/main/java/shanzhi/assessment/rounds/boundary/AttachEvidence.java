package shanzhi.assessment.rounds.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * @param place code of the community or of a grid in it where it was made; null for the community
 * @param file one the caller has kept; @param effectiveOn the day the document speaks of
 */
public record AttachEvidence(@NotBlank(message = "请选择指标") String indicator, long file, @NotNull(message = "请填写生效日期") LocalDate effectiveOn,
    @Pattern(regexp = "\\d{12}(\\d{7})?", message = "地点为区划代码 12 位或网格编码 19 位") String place) implements Serializable {

  /** Made somewhere in the community. */
  public AttachEvidence(String indicator, long file, LocalDate effectiveOn) { this(indicator, file, effectiveOn, null); }
}
