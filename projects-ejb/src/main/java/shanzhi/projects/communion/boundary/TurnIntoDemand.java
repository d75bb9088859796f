package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import shanzhi.projects.deliberation.boundary.ItemPurpose;

/** An observation or a line of a list becomes a demand. */
public class TurnIntoDemand implements Serializable {

  @NotBlank(message = "请填写需求名称") @Size(max = 80, message = "需求名称不超过 80 字")
  private String title;
  @NotNull(message = "请选择类别")
  private ItemPurpose kind;
  @Min(value = 1, message = "户数至少为 1") @Max(value = 100_000, message = "户数不超过 100000")
  private int households = 1;

  public static TurnIntoDemand of(String title, ItemPurpose kind, int households) {
    var it = new TurnIntoDemand();
    it.title = title;
    it.kind = kind;
    it.households = households;
    return it;
  }

  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public ItemPurpose getKind() { return kind; }
  public void setKind(ItemPurpose kind) { this.kind = kind; }
  public int getHouseholds() { return households; }
  public void setHouseholds(int households) { this.households = households; }
}
