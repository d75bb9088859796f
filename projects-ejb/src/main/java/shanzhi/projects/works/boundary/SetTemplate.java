package shanzhi.projects.works.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shanzhi.projects.deliberation.boundary.ItemKind;

/** How projects of a kind go from a day on, and which paper says so. Projects that are open keep the way they were opened with. */
public class SetTemplate implements Serializable {

  @NotBlank(message = "请填写流程代码") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "流程代码为 2 至 40 位大写字母、数字")
  private String code;
  @NotBlank(message = "请填写名称") @Size(min = 2, max = 40, message = "名称为 2 至 40 字")
  private String title;
  @NotBlank(message = "请填写英文名称") @Size(min = 2, max = 60, message = "英文名称为 2 至 60 字")
  private String titleEn;
  @NotNull(message = "请选择类别")
  private ItemKind kind;
  private boolean photos;
  private boolean planner;
  @NotEmpty(message = "请选择步骤")
  private List<@NotNull ProjectState> phases = new ArrayList<>();
  @NotEmpty(message = "请填写付款节点") @Size(max = 20, message = "付款节点不超过 20 个")
  private List<@NotNull @Valid Part> parts = new ArrayList<>();
  @NotNull(message = "请填写生效日期")
  private LocalDate from;
  @NotBlank(message = "请填写依据") @Size(min = 2, max = 200, message = "依据为 2 至 200 字")
  private String source;

  /** Part of a contract that may be asked for once a phase is reached. */
  public static class Part implements Serializable {
    @NotBlank(message = "请填写付款节点") @Size(max = 40, message = "付款节点不超过 40 字")
    private String title;
    @NotNull(message = "请填写比例") @DecimalMin(value = "0.01", message = "比例应大于零") @Digits(integer = 3, fraction = 2, message = "比例最多两位小数")
    private BigDecimal percent;
    @NotNull(message = "请选择步骤")
    private ProjectState after = ProjectState.CONTRACT;

    public Part() {}

    public Part(String title, BigDecimal percent, ProjectState after) {
      this.title = title;
      this.percent = percent;
      this.after = after;
    }

    public String getTitle() { return title; }
    public void setTitle(String title) { this.title = title; }
    public BigDecimal getPercent() { return percent; }
    public void setPercent(BigDecimal percent) { this.percent = percent; }
    public ProjectState getAfter() { return after; }
    public void setAfter(ProjectState after) { this.after = after; }
  }

  /** What a template says, to begin a change with. */
  public static SetTemplate of(TemplateLine line) {
    var set = new SetTemplate();
    set.code = line.code();
    set.title = line.title();
    set.titleEn = line.titleEn();
    set.kind = line.kind();
    set.photos = line.photos();
    set.planner = line.planner();
    set.phases = new ArrayList<>(line.phases());
    line.parts().forEach(part -> set.parts.add(new Part(part.title(), part.percent(), part.after())));
    return set;
  }

  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getTitleEn() { return titleEn; }
  public void setTitleEn(String titleEn) { this.titleEn = titleEn; }
  public ItemKind getKind() { return kind; }
  public void setKind(ItemKind kind) { this.kind = kind; }
  /** Pictures before and after are demanded. */
  public boolean isPhotos() { return photos; }
  public void setPhotos(boolean photos) { this.photos = photos; }
  /** A community planner is demanded. */
  public boolean isPlanner() { return planner; }
  public void setPlanner(boolean planner) { this.planner = planner; }
  public List<ProjectState> getPhases() { return phases; }
  public void setPhases(List<ProjectState> phases) { this.phases = phases; }
  public List<Part> getParts() { return parts; }
  public void setParts(List<Part> parts) { this.parts = parts; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
}
