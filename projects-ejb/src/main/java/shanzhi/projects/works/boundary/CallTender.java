package shanzhi.projects.works.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A notice of tender, or of entrusting somebody, with what it demands. */
public class CallTender implements Serializable {

  private int version;
  @NotNull(message = "请选择方式")
  private TenderKind kind = TenderKind.TENDER;
  @NotNull(message = "请填写截止日期")
  private LocalDate closesOn;
  @Min(value = 1, message = "投标人数应为 1 至 20") @Max(value = 20, message = "投标人数应为 1 至 20")
  private int leastBidders = 3;
  @NotNull(message = "请填写自筹比例") @DecimalMin(value = "0", message = "自筹比例应为 0 至 100") @DecimalMax(value = "100", message = "自筹比例应为 0 至 100")
  private BigDecimal ownPercent = BigDecimal.ZERO;
  @NotBlank(message = "请填写业务范围") @Size(min = 2, max = 120, message = "业务范围为 2 至 120 字，多个用顿号分开")
  private String scope;
  @Size(max = 500, message = "其他要求不超过 500 字")
  private String words;

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public TenderKind getKind() { return kind; }
  public void setKind(TenderKind kind) { this.kind = kind; }
  /** Last day on which bids are taken. */
  public LocalDate getClosesOn() { return closesOn; }
  public void setClosesOn(LocalDate closesOn) { this.closesOn = closesOn; }
  public int getLeastBidders() { return leastBidders; }
  public void setLeastBidders(int leastBidders) { this.leastBidders = leastBidders; }
  /** Own share (自筹) in percent of the resolved sum, on top of it. */
  public BigDecimal getOwnPercent() { return ownPercent; }
  public void setOwnPercent(BigDecimal ownPercent) { this.ownPercent = ownPercent; }
  /** Words, one of which the registered scope of a bidder has to hold. */
  public String getScope() { return scope; }
  public void setScope(String scope) { this.scope = scope; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
