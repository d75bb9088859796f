package shanzhi.grid.catalogue.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A category (2 digits) or sub-category (4).
 *
 * @param kind COMPONENT or OCCURRENCE
 * @param closing PHOTOS or SIGNED_RECORD
 * @param restricted its incidents are read in full only by those who have to do with them
 * @param row null in a change
 */
public record TypeRow(@NotNull @Pattern(regexp = "\\d{2}(\\d{2})?", message = "代码应为 2 位（大类）或 4 位（小类）数字") String code,
    @NotBlank(message = "请填写名称") @Size(max = 40, message = "名称不超过 40 字") String name,
    @NotNull @Pattern(regexp = "COMPONENT|OCCURRENCE", message = "应为 COMPONENT 或 OCCURRENCE") String kind,
    @NotNull @Pattern(regexp = "PHOTOS|SIGNED_RECORD", message = "应为 PHOTOS 或 SIGNED_RECORD") String closing,
    @Size(max = 100, message = "结案条件不超过 100 字") String closesWhen, boolean restricted, CatalogueRow row) implements Serializable {}
