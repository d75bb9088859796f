package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What goes with a move on a hazard. */
public class ActOnHazard implements Serializable {

  private int version;
  @Size(max = 500, message = "意见不超过 500 字")
  private String opinion;
  /** Who has to put it right, for an order. */
  @Size(max = 80, message = "责任单位不超过 80 字")
  private String responsible;
  @Pattern(regexp = "ORDINARY|MAJOR|GRAVE", message = "隐患等级应为 ORDINARY、MAJOR 或 GRAVE")
  private String grade;
  /** Working days to put it right; by policy of the grade when left out. */
  @DecimalMin(value = "0.5", message = "整改期限至少 0.5 个工作日") @DecimalMax(value = "90", message = "整改期限不超过 90 个工作日")
  private BigDecimal days;
  @Size(max = 9, message = "照片不超过 9 张")
  private List<Long> photos = new ArrayList<>();

  public static ActOnHazard at(int version, String opinion) {
    var act = new ActOnHazard();
    act.version = version;
    act.opinion = opinion;
    return act;
  }

  public ActOnHazard by(String responsible) {
    this.responsible = responsible;
    return this;
  }

  public ActOnHazard with(List<Long> photos) {
    this.photos = photos;
    return this;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public String getResponsible() { return responsible; }
  public void setResponsible(String responsible) { this.responsible = responsible; }
  public String getGrade() { return grade; }
  public void setGrade(String grade) { this.grade = grade; }
  public BigDecimal getDays() { return days; }
  public void setDays(BigDecimal days) { this.days = days; }
  public List<Long> getPhotos() { return photos; }
  public void setPhotos(List<Long> photos) { this.photos = photos; }
}
