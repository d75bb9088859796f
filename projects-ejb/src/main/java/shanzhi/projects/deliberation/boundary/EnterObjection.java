package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What somebody says against a publicity. */
public class EnterObjection implements Serializable {

  /** Kept as it is given; shown with all but its first character masked. */
  @NotBlank(message = "请填写异议人") @Size(max = 40, message = "异议人不超过 40 字")
  private String objector;
  @NotNull(message = "请选择提出方式")
  private ObjectionChannel channel = ObjectionChannel.VISIT;
  @NotBlank(message = "请填写异议内容") @Size(max = 500, message = "异议内容不超过 500 字")
  private String text;

  public static EnterObjection of(String objector, String text) {
    var objection = new EnterObjection();
    objection.objector = objector;
    objection.text = text;
    return objection;
  }

  public String getObjector() { return objector; }
  public void setObjector(String objector) { this.objector = objector; }
  public ObjectionChannel getChannel() { return channel; }
  public void setChannel(ObjectionChannel channel) { this.channel = channel; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
}
