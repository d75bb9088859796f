package shanzhi.grid.exchange.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import shanzhi.grid.incidents.boundary.ReportIncident;

/** An order of a neighbour: what a report says, and the neighbour's own number. Photos and who called are not taken. */
public class InboundOrder extends ReportIncident {

  @NotBlank(message = "请填写工单编号") @Size(max = 64, message = "工单编号不超过 64 个字符") @Pattern(regexp = "[\\w.:/-]*", message = "工单编号只含字母、数字和 . : / - _")
  private String orderNo;

  public String getOrderNo() { return orderNo; }
  public void setOrderNo(String orderNo) { this.orderNo = orderNo; }
}
