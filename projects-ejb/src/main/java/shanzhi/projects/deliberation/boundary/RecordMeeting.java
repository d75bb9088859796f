package shanzhi.projects.deliberation.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What happened at a meeting. */
public class RecordMeeting implements Serializable {

  private int version;
  @NotBlank(message = "请填写主持人") @Size(max = 40, message = "主持人不超过 40 字")
  private String chair;
  @NotBlank(message = "请填写记录人") @Size(max = 40, message = "记录人不超过 40 字")
  private String recorder;
  @Size(max = 5000, message = "会议记录不超过 5000 字")
  private String minutes;
  /** Who came, where the members are listed. */
  @NotNull @Size(max = 5000, message = "到会人数过多")
  private List<@NotNull Long> members = new ArrayList<>();
  /** How many came, where nobody lists them; with their area for owners. */
  @Min(value = 0, message = "到会人数不能为负")
  private Integer present;
  @PositiveOrZero(message = "面积不能为负") @Digits(integer = 10, fraction = 2, message = "面积最多两位小数")
  private BigDecimal presentArea;
  @NotNull @Size(max = 40)
  private List<@NotNull @Valid Vote> items = new ArrayList<>();
  @NotNull @Size(max = 9, message = "附件不超过 9 个")
  private List<Long> files = new ArrayList<>();

  /** How an item was voted on. */
  public static class Vote implements Serializable {

    private int no;
    @PositiveOrZero(message = "票数不能为负")
    private int votesFor;
    @PositiveOrZero(message = "票数不能为负")
    private int votesAgainst;
    @PositiveOrZero(message = "票数不能为负")
    private int abstained;
    /** Of those who voted for it, square metres; owners only. */
    @PositiveOrZero(message = "面积不能为负") @Digits(integer = 10, fraction = 2, message = "面积最多两位小数")
    private BigDecimal areaFor;
    @NotNull @Size(max = 100, message = "回避人数过多")
    private List<@NotNull @Valid Recusal> recusals = new ArrayList<>();

    public static Vote of(int no, int votesFor, int votesAgainst, int abstained, Recusal... recusals) {
      var vote = new Vote();
      vote.no = no;
      vote.votesFor = votesFor;
      vote.votesAgainst = votesAgainst;
      vote.abstained = abstained;
      vote.recusals = new ArrayList<>(List.of(recusals));
      return vote;
    }

    public int getNo() { return no; }
    public void setNo(int no) { this.no = no; }
    public int getVotesFor() { return votesFor; }
    public void setVotesFor(int votesFor) { this.votesFor = votesFor; }
    public int getVotesAgainst() { return votesAgainst; }
    public void setVotesAgainst(int votesAgainst) { this.votesAgainst = votesAgainst; }
    public int getAbstained() { return abstained; }
    public void setAbstained(int abstained) { this.abstained = abstained; }
    public BigDecimal getAreaFor() { return areaFor; }
    public void setAreaFor(BigDecimal areaFor) { this.areaFor = areaFor; }
    public List<Recusal> getRecusals() { return recusals; }
    public void setRecusals(List<Recusal> recusals) { this.recusals = recusals; }
  }

  /** Somebody with an interest in an item, who has no vote on it. */
  public static class Recusal implements Serializable {

    /** Where the members are listed. */
    private Long member;
    @Size(max = 40, message = "姓名不超过 40 字")
    private String name;
    @NotBlank(message = "请填写回避理由") @Size(max = 200, message = "回避理由不超过 200 字")
    private String reason;

    public static Recusal of(Long member, String name, String reason) {
      var recusal = new Recusal();
      recusal.member = member;
      recusal.name = name;
      recusal.reason = reason;
      return recusal;
    }

    public Long getMember() { return member; }
    public void setMember(Long member) { this.member = member; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getChair() { return chair; }
  public void setChair(String chair) { this.chair = chair; }
  public String getRecorder() { return recorder; }
  public void setRecorder(String recorder) { this.recorder = recorder; }
  public String getMinutes() { return minutes; }
  public void setMinutes(String minutes) { this.minutes = minutes; }
  public List<Long> getMembers() { return members; }
  public void setMembers(List<Long> members) { this.members = members; }
  public Integer getPresent() { return present; }
  public void setPresent(Integer present) { this.present = present; }
  public BigDecimal getPresentArea() { return presentArea; }
  public void setPresentArea(BigDecimal presentArea) { this.presentArea = presentArea; }
  public List<Vote> getItems() { return items; }
  public void setItems(List<Vote> items) { this.items = items; }
  public List<Long> getFiles() { return files; }
  public void setFiles(List<Long> files) { this.files = files; }
}
