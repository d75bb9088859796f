package shanzhi.assessment.rounds.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** What was found at one indicator. */
public class EnterFinding implements Serializable {

  @NotBlank(message = "请选择指标") private String indicator;
  @NotNull(message = "请填写实际值") @Digits(integer = 10, fraction = 4, message = "实际值最多 10 位整数、4 位小数") private BigDecimal found;
  @Size(max = 400, message = "说明不超过 400 字") private String note;

  @Size(max = 6, message = "照片不超过 6 张") private java.util.List<Long> photos;

  public EnterFinding() {}

  public EnterFinding(String indicator, BigDecimal found, String note) {
    this.indicator = indicator;
    this.found = found;
    this.note = note;
  }

  public String getIndicator() { return indicator; }
  public void setIndicator(String indicator) { this.indicator = indicator; }
  public BigDecimal getFound() { return found; }
  public void setFound(BigDecimal found) { this.found = found; }
  public String getNote() { return note; }
  public void setNote(String note) { this.note = note; }
  /** Pictures an inspector took, kept before; those that are there already stay. */
  public java.util.List<Long> getPhotos() { return photos; }
  public void setPhotos(java.util.List<Long> photos) { this.photos = photos; }
}
