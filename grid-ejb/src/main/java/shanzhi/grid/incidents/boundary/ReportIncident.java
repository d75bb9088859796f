package shanzhi.grid.incidents.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What somebody reports. Filled by the desk form, by the phone and by REST alike. */
public class ReportIncident implements Serializable {

  /** Sub-category, 4 digits. */
  @NotBlank(message = "请选择事件小类") @Pattern(regexp = "\\d{4}", message = "事件小类应为 4 位代码")
  private String type;
  /** ORDINARY, URGENT or EMERGENCY; ORDINARY when left out. */
  @Pattern(regexp = "ORDINARY|URGENT|EMERGENCY", message = "优先级应为 ORDINARY、URGENT 或 EMERGENCY")
  private String priority;
  @NotBlank(message = "请写明情况") @Size(max = 1000, message = "情况描述不超过 1000 字")
  private String description;
  @Size(max = 200, message = "地址不超过 200 字")
  private String address;
  /** Community (12 digits) or grid (19 digits) where it is. */
  @NotBlank(message = "请选择所在社区或网格") @Pattern(regexp = "\\d{12}|\\d{19}", message = "社区应为 12 位代码，网格应为 19 位编码")
  private String ground;
  /** CGCS2000 degrees; both or neither. */
  @DecimalMin(value = "73", message = "经度不在国内") @DecimalMax(value = "136", message = "经度不在国内")
  private BigDecimal lon;
  @DecimalMin(value = "3", message = "纬度不在国内") @DecimalMax(value = "54", message = "纬度不在国内")
  private BigDecimal lat;
  /** When it was seen; now when left out. Not in the future. */
  private Instant seenAt;
  /** Photos uploaded before. */
  @Size(max = 9, message = "照片不超过 9 张")
  private List<Long> photos = new ArrayList<>();
  /** Photos after, of what the reporter settled on the spot. */
  @Size(max = 9, message = "照片不超过 9 张")
  private List<Long> photosAfter = new ArrayList<>();
  /** Settled on the spot: an audit remains. */
  private boolean selfHandled;
  /** PHONE or DESK where the reporter saw it; what the public, the media or a neighbour system says is verified first. */
  @Pattern(regexp = "PHONE|DESK|SUPERIOR|PUBLIC|MEDIA|INTERFACE", message = "来源应为 PHONE、DESK、SUPERIOR、PUBLIC、MEDIA 或 INTERFACE")
  private String source;
  /** MINOR or SPECIAL_GROUP where it concerns such a person: read in full only by those who have to do with it. */
  @Pattern(regexp = "MINOR|SPECIAL_GROUP", message = "涉及人群应为 MINOR 或 SPECIAL_GROUP")
  private String mark;

  public String getType() { return type; }
  public void setType(String type) { this.type = type; }
  public String getPriority() { return priority; }
  public void setPriority(String priority) { this.priority = priority; }
  public String getDescription() { return description; }
  public void setDescription(String description) { this.description = description; }
  public String getAddress() { return address; }
  public void setAddress(String address) { this.address = address; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  public BigDecimal getLon() { return lon; }
  public void setLon(BigDecimal lon) { this.lon = lon; }
  public BigDecimal getLat() { return lat; }
  public void setLat(BigDecimal lat) { this.lat = lat; }
  public Instant getSeenAt() { return seenAt; }
  public void setSeenAt(Instant seenAt) { this.seenAt = seenAt; }
  public List<Long> getPhotos() { return photos; }
  public void setPhotos(List<Long> photos) { this.photos = photos; }
  public List<Long> getPhotosAfter() { return photosAfter; }
  public void setPhotosAfter(List<Long> photosAfter) { this.photosAfter = photosAfter; }
  public boolean isSelfHandled() { return selfHandled; }
  public void setSelfHandled(boolean selfHandled) { this.selfHandled = selfHandled; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
  public String getMark() { return mark; }
  public void setMark(String mark) { this.mark = mark; }
}
