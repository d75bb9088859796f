package shanzhi.assessment.satisfaction.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A poll as it is drawn up; the first question asks for the satisfaction as a whole. Days as in China, both included. */
public class DrawPoll implements Serializable {

  @NotNull(message = "请选择区（市）县") @Pattern(regexp = "\\d{12}", message = "区划代码应为 12 位") private String county;
  @Min(value = 2000, message = "年度 2000 至 2100") @Max(value = 2100, message = "年度 2000 至 2100") private int year;
  @NotBlank(message = "请填写标题") @Size(min = 2, max = 80, message = "标题 2 至 80 字") private String title;
  @NotEmpty(message = "请至少列出一个问题") @Size(max = 20, message = "问题不超过 20 个")
  private List<@NotBlank(message = "问题不能为空") @Size(max = 120, message = "问题不超过 120 字") String> questions = new ArrayList<>();
  @NotNull(message = "请填写开始日期") private LocalDate opens;
  @NotNull(message = "请填写截止日期") private LocalDate closes;
  @Min(value = 5, message = "每个社区抽 5 至 1000 户") @Max(value = 1000, message = "每个社区抽 5 至 1000 户") private int sample = 60;

  public String getCounty() { return county; }
  public void setCounty(String county) { this.county = county; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public List<String> getQuestions() { return questions; }
  public void setQuestions(List<String> questions) { this.questions = questions; }
  public LocalDate getOpens() { return opens; }
  public void setOpens(LocalDate opens) { this.opens = opens; }
  public LocalDate getCloses() { return closes; }
  public void setCloses(LocalDate closes) { this.closes = closes; }
  public int getSample() { return sample; }
  public void setSample(int sample) { this.sample = sample; }
}
