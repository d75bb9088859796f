package shanzhi.grid.catalogue.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A standard phrase of a move, in its place of the list; of REJECT: a reason for not accepting. @param row null in a change */
public record PhraseRow(@NotNull String move, @Min(value = 1, message = "序号从 1 起") @Max(value = 99, message = "序号不超过 99") int position,
    @NotBlank(message = "请填写用语") @Size(max = 200, message = "用语不超过 200 字") String words, CatalogueRow row) implements Serializable {}
