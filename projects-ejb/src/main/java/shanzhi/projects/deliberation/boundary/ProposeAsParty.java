package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 党组织提议: which organisation proposed it, when, and in which words. */
public class ProposeAsParty implements Serializable {

  private int version;
  @NotBlank(message = "请填写提议的党组织") @Size(max = 60, message = "党组织名称不超过 60 字")
  private String organisation;
  @NotNull(message = "请填写提议日期")
  private LocalDate on;
  @NotBlank(message = "请填写提议意见") @Size(max = 500, message = "意见不超过 500 字")
  private String opinion;
  @Size(max = 9, message = "附件不超过 9 个")
  private List<Long> files = new ArrayList<>();

  public static ProposeAsParty at(int version, String organisation, LocalDate on, String opinion) {
    var act = new ProposeAsParty();
    act.version = version;
    act.organisation = organisation;
    act.on = on;
    act.opinion = opinion;
    return act;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getOrganisation() { return organisation; }
  public void setOrganisation(String organisation) { this.organisation = organisation; }
  public LocalDate getOn() { return on; }
  public void setOn(LocalDate on) { this.on = on; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public List<Long> getFiles() { return files; }
  public void setFiles(List<Long> files) { this.files = files; }
}
