package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** Where and how long a resolution, or what came of it, hangs out. */
public class PublishResolution implements Serializable {

  @NotBlank(message = "请填写决议编号")
  private String resolution;
  @NotNull(message = "请选择公示内容")
  private PublicityKind kind = PublicityKind.RESOLUTION;
  @NotNull(message = "请填写公示起始日")
  private LocalDate from;
  /** Last day, counted. */
  @NotNull(message = "请填写公示截止日")
  private LocalDate until;
  @NotBlank(message = "请填写公示地点") @Size(max = 120, message = "公示地点不超过 120 字")
  private String places;
  @NotBlank(message = "请填写监督电话") @Size(max = 40, message = "监督电话不超过 40 字")
  private String phone;
  @Size(max = 1000, message = "说明不超过 1000 字")
  private String words;

  public static PublishResolution of(String resolution, LocalDate from, LocalDate until) {
    var publish = new PublishResolution();
    publish.resolution = resolution;
    publish.from = from;
    publish.until = until;
    publish.places = "社区公示栏";
    publish.phone = "028-00000000";
    return publish;
  }

  public String getResolution() { return resolution; }
  public void setResolution(String resolution) { this.resolution = resolution; }
  public PublicityKind getKind() { return kind; }
  public void setKind(PublicityKind kind) { this.kind = kind; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public String getPlaces() { return places; }
  public void setPlaces(String places) { this.places = places; }
  public String getPhone() { return phone; }
  public void setPhone(String phone) { this.phone = phone; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
