package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A line of one of the three lists. */
public class EnterListEntry implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotNull(message = "请选择清单")
  private CommonList list = CommonList.NEED;
  @NotBlank(message = "请填写名称") @Size(max = 80, message = "名称不超过 80 字")
  private String title;
  @Size(max = 1000, message = "说明不超过 1000 字")
  private String text;
  @NotBlank(message = "请填写提出单位") @Size(max = 60, message = "提出单位不超过 60 字")
  private String owner;

  public static EnterListEntry of(String community, CommonList list, String title, String owner) {
    var it = new EnterListEntry();
    it.community = community;
    it.list = list;
    it.title = title;
    it.owner = owner;
    return it;
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public CommonList getList() { return list; }
  public void setList(CommonList list) { this.list = list; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getOwner() { return owner; }
  public void setOwner(String owner) { this.owner = owner; }
}
