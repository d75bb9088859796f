package shanzhi.projects.works.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.Refusal;

/** What goes along with a move: the version that was read, words, files of the caller, and where they matter a day or a share. */
public class ActOnProject implements Serializable {

  private int version;
  @Size(max = 200, message = "意见不超过 200 字")
  private String words;
  @Size(max = 20, message = "一次不超过 20 个文件")
  private List<Long> files = new ArrayList<>();
  @Pattern(regexp = "BEFORE|DURING|AFTER|BID|CONTRACT|EVIDENCE", message = "请选择材料类别")
  private String filesKind = "EVIDENCE";
  private LocalDate day;
  @Min(value = 0, message = "进度应为 0 至 100") @Max(value = 100, message = "进度应为 0 至 100")
  private Integer progress;

  public ActOnProject() {}

  public static ActOnProject at(int version, String words) {
    var act = new ActOnProject();
    act.version = version;
    act.words = words;
    return act;
  }

  public ActOnProject with(String kind, List<Long> files) {
    this.filesKind = kind;
    this.files = files;
    return this;
  }

  /** Words that this move does not go without. @throws Refusal project.words-missing (400) */
  public String reason() {
    if (said() == null) throw Refusal.invalid("project.words-missing");
    return said();
  }

  /** Null where nothing was said. */
  public String said() { return words == null || words.isBlank() ? null : words.strip(); }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public List<Long> getFiles() { return files; }
  public void setFiles(List<Long> files) { this.files = files == null ? new ArrayList<>() : files; }
  public String getFilesKind() { return filesKind; }
  public void setFilesKind(String filesKind) { this.filesKind = filesKind; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  public Integer getProgress() { return progress; }
  public void setProgress(Integer progress) { this.progress = progress; }
}
