package shanzhi.assessment.programmes.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** @param community on whose ground it lies; @param unit its name, the community's own where that competes; @param category of the programme, empty where it has none; @param record number of the project that competes, null where none does */
public record EnterContender(long edition, @NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "区划代码为 12 位数字") String community,
    @NotBlank(message = "请填写参评单位") @Size(min = 2, max = 60, message = "参评单位 2 至 60 字") String unit, @NotNull @Size(max = 20, message = "类别不超过 20 字") String category,
    @Size(max = 1000, message = "简介不超过 1000 字") String words, @Pattern(regexp = "[A-Z]{2}-\\d{4}-\\d{5,9}", message = "项目编号不对") String record) implements Serializable {

  /** Where no project of the books competes. */
  public EnterContender(long edition, String community, String unit, String category, String words) { this(edition, community, unit, category, words, null); }
}
