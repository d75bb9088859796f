package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A contribution base declared for a contribution year, before floor and ceiling. Months are named by their first day. */
public class DeclareBase implements Serializable {

  @NotNull(message = "请选择险种")
  private BaseKind kind;
  /** The year the contribution year begins in. */
  @Min(value = 2000, message = "缴费年度不早于 2000") @Max(value = 2100, message = "缴费年度不晚于 2100")
  private int year;
  /** First month. */
  @NotNull(message = "请填写起始月份")
  private LocalDate from;
  /** Last month. */
  @NotNull(message = "请填写终止月份")
  private LocalDate until;
  @NotNull(message = "请填写缴费基数") @Positive(message = "缴费基数应大于 0") @Digits(integer = 10, fraction = 2, message = "缴费基数最多两位小数")
  private BigDecimal amount;
  /** Day on which it became known; a later one for the same months settles them back. */
  @NotNull(message = "请填写公布日期")
  private LocalDate announcedOn;
  @Size(max = 80, message = "依据不超过 80 个字")
  private String document;

  public BaseKind getKind() { return kind; }
  public void setKind(BaseKind kind) { this.kind = kind; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getAnnouncedOn() { return announcedOn; }
  public void setAnnouncedOn(LocalDate announcedOn) { this.announcedOn = announcedOn; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
