package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One line of a form. Answers are kept under its position: {@code f1}, {@code f2}. */
public class FormField implements Serializable {

  @NotNull(message = "请选择类型")
  private FieldKind kind = FieldKind.TEXT;
  @NotBlank(message = "请填写项目名称") @Size(max = 60, message = "项目名称不超过 60 字")
  private String label;
  @Size(max = 200, message = "说明不超过 200 字")
  private String help;
  private boolean required = true;
  /** Of a choice, at most 12. */
  @Size(max = 12, message = "选项不超过 12 个")
  private List<String> choices = new ArrayList<>();
  /** Code of the datum it asks for or shows; null for what is no kept fact. */
  @Pattern(regexp = "[a-z]+(\\.[a-z0-9-]+)+", message = "数据项代码不对")
  private String datum;

  public static FormField of(FieldKind kind, String label, boolean required) {
    var field = new FormField();
    field.kind = kind;
    field.label = label;
    field.required = required;
    return field;
  }

  public FormField datum(String code) {
    datum = code;
    return this;
  }

  public FormField choices(String... words) {
    choices = new ArrayList<>(List.of(words));
    return this;
  }

  public FieldKind getKind() { return kind; }
  public void setKind(FieldKind kind) { this.kind = kind; }
  public String getLabel() { return label; }
  public void setLabel(String label) { this.label = label; }
  public String getHelp() { return help; }
  public void setHelp(String help) { this.help = help; }
  public boolean isRequired() { return required; }
  public void setRequired(boolean required) { this.required = required; }
  public List<String> getChoices() { return choices; }
  public void setChoices(List<String> choices) { this.choices = choices; }
  public String getDatum() { return datum; }
  public void setDatum(String datum) { this.datum = datum == null || datum.isBlank() ? null : datum; }
}
