package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What the ledger of proposals is asked for. @param area of 12 digits, or null for all in reach; {@code step} only those that stand there */
public record ProposalQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, ProposalStatus status,
    StepKind step, int offset, int rows) implements Serializable {

  public ProposalQuery page(int offset, int rows) { return new ProposalQuery(text, area, status, step, offset, rows); }
}
