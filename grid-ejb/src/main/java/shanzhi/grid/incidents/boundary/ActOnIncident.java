package shanzhi.grid.incidents.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.Refusal;

/** What goes with a move: what the page showed when it was made, the opinion, and what the move itself needs. */
public class ActOnIncident implements Serializable {

  /** The version that was read; a newer one refuses the move and loses nothing. */
  private int version;
  @Size(max = 200, message = "意见不超过 200 字")
  private String opinion;
  /** Office to dispatch to. */
  private Long office;
  /** Offices that help the one it is dispatched to. */
  @Size(max = 5, message = "协办部门不超过 5 个")
  private List<@NotNull(message = "协办部门不应为空") Long> helpers = new ArrayList<>();
  /** Corrections while filing. */
  @Pattern(regexp = "\\d{4}", message = "事件小类应为 4 位代码")
  private String type;
  @Pattern(regexp = "ORDINARY|URGENT|EMERGENCY", message = "优先级应为 ORDINARY、URGENT 或 EMERGENCY")
  private String priority;
  /** More time asked for, in the unit of the limit that runs. */
  @Positive(message = "延长的时限应大于 0") @Digits(integer = 4, fraction = 2, message = "延长的时限最多两位小数")
  private BigDecimal amount;
  /** Last day of a suspension asked for. */
  private LocalDate until;
  /** The incident this one is the same as. */
  @Pattern(regexp = "PJ-\\d{8}-\\d{1,18}", message = "请填写主事件的编号")
  private String into;
  /** The share of a helping office that is meant. */
  private Long part;
  /** Photos after, or the signed record. */
  @Size(max = 9, message = "照片不超过 9 张")
  private List<Long> photos = new ArrayList<>();

  public static ActOnIncident at(int version, String opinion) {
    var act = new ActOnIncident();
    act.version = version;
    act.opinion = opinion;
    return act;
  }

  public ActOnIncident to(Long office) {
    this.office = office;
    return this;
  }

  public ActOnIncident helped(List<Long> offices) {
    this.helpers = offices;
    return this;
  }

  public ActOnIncident with(List<Long> photos) {
    this.photos = photos;
    return this;
  }

  public ActOnIncident more(BigDecimal amount) {
    this.amount = amount;
    return this;
  }

  public ActOnIncident until(LocalDate day) {
    this.until = day;
    return this;
  }

  public ActOnIncident into(String number) {
    this.into = number;
    return this;
  }

  public ActOnIncident part(Long part) {
    this.part = part;
    return this;
  }

  /** @throws shanzhi.kernel.Refusal incident.opinion-needed (400) when nothing was written */
  public String reason() {
    if (opinion == null || opinion.isBlank()) throw Refusal.invalid("incident.opinion-needed");
    return opinion;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public List<Long> getHelpers() { return helpers == null ? List.of() : helpers; }
  public void setHelpers(List<Long> helpers) { this.helpers = helpers; }
  public String getType() { return type; }
  public void setType(String type) { this.type = type; }
  public String getPriority() { return priority; }
  public void setPriority(String priority) { this.priority = priority; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public String getInto() { return into; }
  public void setInto(String into) { this.into = into; }
  public Long getPart() { return part; }
  public void setPart(Long part) { this.part = part; }
  public List<Long> getPhotos() { return photos; }
  public void setPhotos(List<Long> photos) { this.photos = photos; }
}
