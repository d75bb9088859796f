package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A meeting as it is announced. */
public class CallMeeting implements Serializable {

  @NotNull(message = "请选择议事组织")
  private Long body;
  @NotBlank(message = "请填写会议名称") @Size(max = 80, message = "会议名称不超过 80 字")
  private String title;
  /** China's time. */
  @NotNull(message = "请填写会议时间")
  private LocalDateTime heldAt;
  @NotBlank(message = "请填写会议地点") @Size(max = 80, message = "会议地点不超过 80 字")
  private String place;
  /** Day on which it was announced. */
  @NotNull(message = "请填写通知（公告）日期")
  private LocalDate noticeOn;
  @Size(max = 20, message = "一次会议不超过 20 件提案")
  private List<@NotBlank @Size(max = 60) String> proposals = new ArrayList<>();
  /** What else is voted on, for which no money is set aside. */
  @Size(max = 20, message = "其他议题不超过 20 个")
  private List<@NotBlank @Size(max = 80) String> topics = new ArrayList<>();

  public static CallMeeting of(long body, String title, LocalDateTime heldAt, LocalDate noticeOn, String... proposals) {
    var call = new CallMeeting();
    call.body = body;
    call.title = title;
    call.heldAt = heldAt;
    call.place = "社区议事厅";
    call.noticeOn = noticeOn;
    call.proposals = new ArrayList<>(List.of(proposals));
    return call;
  }

  public Long getBody() { return body; }
  public void setBody(Long body) { this.body = body; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public LocalDateTime getHeldAt() { return heldAt; }
  public void setHeldAt(LocalDateTime heldAt) { this.heldAt = heldAt; }
  public String getPlace() { return place; }
  public void setPlace(String place) { this.place = place; }
  public LocalDate getNoticeOn() { return noticeOn; }
  public void setNoticeOn(LocalDate noticeOn) { this.noticeOn = noticeOn; }
  public List<String> getProposals() { return proposals; }
  public void setProposals(List<String> proposals) { this.proposals = proposals; }
  public List<String> getTopics() { return topics; }
  public void setTopics(List<String> topics) { this.topics = topics; }
}
