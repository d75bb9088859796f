package shanzhi.assessment.selections.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** @param call what is looked for, as it stands on the page; @param entryUntil last day on which works come in; @param voteFrom first day of the vote, which ends with the edition */
public record AnnounceSelection(long edition, @NotBlank(message = "请填写征集公告") @Size(min = 10, max = 2000, message = "征集公告 10 至 2000 字") String call,
    @NotNull(message = "请填写征集截止日") LocalDate entryUntil, @NotNull(message = "请填写投票开始日") LocalDate voteFrom) implements Serializable {}
