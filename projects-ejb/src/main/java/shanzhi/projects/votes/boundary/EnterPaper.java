package shanzhi.projects.votes.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/** A paper as one reads it. @param no written on the paper when the box was opened; @param valid false where it says nothing that counts */
public record EnterPaper(@Min(value = 1, message = "票号从 1 起") @Max(value = 99999, message = "票号不超过 99999") int no, boolean valid, @NotNull @Valid Choices choices) implements Serializable {}
