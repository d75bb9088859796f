package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** Which vouchers of the books. */
public class VoucherQuery implements Serializable {

  @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位")
  private String area;
  @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100")
  private int year;
  private FundSource source;
  @Size(max = 60, message = "查询内容不超过 60 个字")
  private String text;
  @Size(max = 60, message = "议决事项编号不超过 60 个字")
  private String item;
  @Min(value = 0, message = "起始行不能为负")
  private int from;
  @Min(value = 1, message = "每页为 1 至 500 行") @Max(value = 500, message = "每页为 1 至 500 行")
  private int rows = 20;

  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  /** Year of the purse, not of the day. */
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public FundSource getSource() { return source; }
  public void setSource(FundSource source) { this.source = source; }
  /** In the words, the basis or the evidence. */
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getItem() { return item; }
  public void setItem(String item) { this.item = item; }
  public int getFrom() { return from; }
  public void setFrom(int from) { this.from = from; }
  public int getRows() { return rows; }
  public void setRows(int rows) { this.rows = rows; }
}
