package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A community partner (社区合伙人). */
public class JoinAsPartner implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字")
  private String name;
  @NotNull(message = "请选择类型")
  private PartnerKind kind = PartnerKind.RESIDENT;
  @NotBlank(message = "请填写参与内容") @Size(max = 120, message = "参与内容不超过 120 字")
  private String field;
  @NotNull(message = "请填写起始日期")
  private LocalDate from;

  public static JoinAsPartner of(String community, String name, PartnerKind kind, String field, LocalDate from) {
    var it = new JoinAsPartner();
    it.community = community;
    it.name = name;
    it.kind = kind;
    it.field = field;
    it.from = from;
    return it;
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public PartnerKind getKind() { return kind; }
  public void setKind(PartnerKind kind) { this.kind = kind; }
  public String getField() { return field; }
  public void setField(String field) { this.field = field; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
