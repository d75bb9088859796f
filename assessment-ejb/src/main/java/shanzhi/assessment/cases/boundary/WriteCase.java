package shanzhi.assessment.cases.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A case as it is written. */
public class WriteCase implements Serializable {

  @NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "区划代码为 12 位数字") private String community;
  @NotBlank(message = "请填写标题") @Size(min = 2, max = 80, message = "标题 2 至 80 字") private String title;
  @NotBlank(message = "请填写主题") @Size(min = 2, max = 40, message = "主题 2 至 40 字") private String theme;
  @NotBlank(message = "请填写正文") @Size(min = 20, max = 4000, message = "正文 20 至 4000 字") private String words;

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getTheme() { return theme; }
  public void setTheme(String theme) { this.theme = theme; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
