package shanzhi.grid.incidents.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What goes with a move: what the page showed when it was made, the opinion, and what the move itself needs. */
public class ActOnIncident implements Serializable {

  /** The version that was read; a newer one refuses the move and loses nothing. */
  private int version;
  @Size(max = 200, message = "意见不超过 200 字")
  private String opinion;
  /** Office to dispatch to. */
  private Long office;
  /** Corrections while filing. */
  @Pattern(regexp = "\\d{4}", message = "事件小类应为 4 位代码")
  private String type;
  @Pattern(regexp = "ORDINARY|URGENT|EMERGENCY", message = "优先级应为 ORDINARY、URGENT 或 EMERGENCY")
  private String priority;
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

  public ActOnIncident with(List<Long> photos) {
    this.photos = photos;
    return this;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public String getType() { return type; }
  public void setType(String type) { this.type = type; }
  public String getPriority() { return priority; }
  public void setPriority(String priority) { this.priority = priority; }
  public List<Long> getPhotos() { return photos; }
  public void setPhotos(List<Long> photos) { this.photos = photos; }
}
