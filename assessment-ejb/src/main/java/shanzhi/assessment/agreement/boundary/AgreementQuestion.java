package shanzhi.assessment.agreement.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Scores of several inspectors.
 *
 * @param level name of an {@link AgreementLevel}
 * @param ratings one row per inspector, one column per item scored, null where not scored: numbers, for NOMINAL also texts or yes and no
 */
public record AgreementQuestion(
    @NotNull(message = "请填写测量层次") @Pattern(regexp = "NOMINAL|ORDINAL|INTERVAL|RATIO", message = "测量层次应为 NOMINAL、ORDINAL、INTERVAL 或 RATIO") String level,
    @NotNull(message = "请填写评分") @Size(min = 2, max = 1000, message = "评分应有 2 至 1000 行，每位评审员一行")
    List<@NotNull(message = "该行没有内容") @Size(min = 1, max = 20_000, message = "每行应有 1 至 20000 项") List<Object>> ratings) {}
