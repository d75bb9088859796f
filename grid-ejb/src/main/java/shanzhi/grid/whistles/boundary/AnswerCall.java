package shanzhi.grid.whistles.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** Somebody answers an open call; a volunteer speaks for himself, an organisation or a shop is entered by its name. */
public class AnswerCall implements Serializable {

  @NotNull(message = "请选择以什么身份响应") @Pattern(regexp = "VOLUNTEER|ORGANISATION|SHOP", message = "身份应为 VOLUNTEER、ORGANISATION 或 SHOP")
  private String kind = "VOLUNTEER";
  /** Name of the organisation or shop; not asked of a volunteer. */
  @Size(max = 60, message = "名称不超过 60 字")
  private String name;
  /** Telephone; kept sealed. */
  @Pattern(regexp = "|[0-9+ ()-]{5,20}", message = "联系电话应为 5 至 20 位数字")
  private String contact;
  @Size(max = 200, message = "能做什么不超过 200 字")
  private String offer;

  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getContact() { return contact; }
  public void setContact(String contact) { this.contact = contact; }
  public String getOffer() { return offer; }
  public void setOffer(String offer) { this.offer = offer; }
}
