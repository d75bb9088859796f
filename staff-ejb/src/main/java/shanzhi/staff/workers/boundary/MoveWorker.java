package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** Somebody changes community, post or unit from a day on. */
public class MoveWorker implements Serializable {

  /** First day on the new post. */
  @NotNull(message = "请填写调动日期")
  private LocalDate from;
  @NotNull(message = "请选择发薪单位")
  private Long unit;
  @NotBlank(message = "请选择所在社区") @Pattern(regexp = "\\d{12}", message = "社区为 12 位代码")
  private String community;
  @NotNull(message = "请选择岗位")
  private PostClass post;
  @Min(value = 1, message = "起始等级不小于 1") @Max(value = 24, message = "起始等级不大于 24")
  private Integer startGrade;
  /** Another unit makes a new contract; its last day, null for an open end. */
  private LocalDate contractUntil;
  @Size(max = 80, message = "依据不超过 80 个字")
  private String document;

  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public Long getUnit() { return unit; }
  public void setUnit(Long unit) { this.unit = unit; }
  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public PostClass getPost() { return post; }
  public void setPost(PostClass post) { this.post = post; }
  public Integer getStartGrade() { return startGrade; }
  public void setStartGrade(Integer startGrade) { this.startGrade = startGrade; }
  public LocalDate getContractUntil() { return contractUntil; }
  public void setContractUntil(LocalDate contractUntil) { this.contractUntil = contractUntil; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
