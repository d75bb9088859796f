package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The answers of one form, by the key of the field: choices joined by |, a day as 2026-11-20, a place as lon,lat, photos as file numbers joined by a comma. */
public class FillTask implements Serializable {

  /** 0 for the unit itself. */
  private long household;
  /** How often it was filled in when it was read; left out, what stands there is replaced whatever it is. */
  private Integer version;
  @NotNull(message = "没有填写内容") @Size(max = 40, message = "表单不超过 40 项")
  private Map<String, String> answers = new HashMap<>();

  public static FillTask of(long household, Map<String, String> answers) {
    var fill = new FillTask();
    fill.household = household;
    fill.answers = new HashMap<>(answers);
    return fill;
  }

  public FillTask read(Integer version) {
    this.version = version;
    return this;
  }

  public Integer getVersion() { return version; }
  public void setVersion(Integer version) { this.version = version; }
  public long getHousehold() { return household; }
  public void setHousehold(long household) { this.household = household; }
  public Map<String, String> getAnswers() { return answers; }
  public void setAnswers(Map<String, String> answers) { this.answers = answers; }
}
