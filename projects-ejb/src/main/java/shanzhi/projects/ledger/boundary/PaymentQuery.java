package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** Which payments. Everything may be left out. */
public class PaymentQuery implements Serializable {

  @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位")
  private String area;
  private Integer year;
  private PaymentState state;
  @Size(max = 60, message = "查询内容不超过 60 个字")
  private String text;
  private boolean mine;
  @Min(value = 0, message = "起始行不能为负")
  private int from;
  @Min(value = 1, message = "每页为 1 至 500 行") @Max(value = 500, message = "每页为 1 至 500 行")
  private int rows = 20;

  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public Integer getYear() { return year; }
  public void setYear(Integer year) { this.year = year; }
  public PaymentState getState() { return state; }
  public void setState(PaymentState state) { this.state = state; }
  /** Number, item, invoice, title or payee. */
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  /** Only those whose next step is the caller's. */
  public boolean isMine() { return mine; }
  public void setMine(boolean mine) { this.mine = mine; }
  public int getFrom() { return from; }
  public void setFrom(int from) { this.from = from; }
  public int getRows() { return rows; }
  public void setRows(int rows) { this.rows = rows; }
}
