package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.projects.deliberation.boundary.MeetingSheet;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.projects.deliberation.boundary.RecordMeeting;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Recusal;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;

/** One meeting: its notice, who came, how each item was voted on, its minutes; confirmed once and then never changed. */
@Named
@ViewScoped
public class HandleMeeting implements Serializable {

  @Inject Meetings meetings;
  @Inject Files files;
  @Inject DelibWords delibWords;

  private String number;
  private MeetingSheet sheet;
  private RecordMeeting record;
  private List<Row> rows = List.of();
  private final List<Other> others = new ArrayList<>();
  private String words;
  private final List<String> fileNames = new ArrayList<>();

  /** An item in the form, with who stands back from it; whoever else does stands in {@link #getOthers()}. */
  public static class Row implements Serializable {

    private final MeetingSheet.Item item;
    private final Vote vote;
    private Long recused;
    private String recusedName;
    private String reason;

    Row(MeetingSheet.Item item) {
      this.item = item;
      vote = Vote.of(item.no(), item.votesFor() == null ? 0 : item.votesFor(), item.votesAgainst() == null ? 0 : item.votesAgainst(), item.abstained() == null ? 0 : item.abstained());
      vote.setAreaFor(item.areaFor());
      item.recused().stream().findFirst().ifPresent(one -> {
        recused = one.member();
        recusedName = one.name();
        reason = one.reason();
      });
    }

    Vote vote(boolean listed) {
      vote.getRecusals().clear();
      boolean somebody = listed ? recused != null : recusedName != null && !recusedName.isBlank();
      if (somebody) vote.getRecusals().add(Recusal.of(listed ? recused : null, listed ? null : recusedName, reason));
      return vote;
    }

    public MeetingSheet.Item getItem() { return item; }
    public Vote getVote() { return vote; }
    public Long getRecused() { return recused; }
    public void setRecused(Long recused) { this.recused = recused; }
    public String getRecusedName() { return recusedName; }
    public void setRecusedName(String recusedName) { this.recusedName = recusedName; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
  }

  /** One more who stands back from an item. */
  public static class Other implements Serializable {

    private int item;
    private Long member;
    private String name;
    private String reason;

    Other(int item, Long member, String name, String reason) {
      this.item = item;
      this.member = member;
      this.name = name;
      this.reason = reason;
    }

    boolean filled() { return member != null || name != null && !name.isBlank(); }

    public int getItem() { return item; }
    public void setItem(int item) { this.item = item; }
    public Long getMember() { return member; }
    public void setMember(Long member) { this.member = member; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
  }

  public void open() {
    sheet = meetings.sheet(number);
    record = new RecordMeeting();
    record.setChair(sheet.chair());
    record.setRecorder(sheet.recorder());
    record.setMinutes(sheet.minutes());
    record.setPresent(sheet.present());
    record.setPresentArea(sheet.presentArea());
    record.setMembers(new ArrayList<>(sheet.members().stream().filter(MeetingSheet.Member::present).map(MeetingSheet.Member::id).toList()));
    rows = sheet.items().stream().map(Row::new).toList();
    others.clear();
    for (var item : sheet.items()) item.recused().stream().skip(1).forEach(one -> others.add(new Other(item.no(), one.member(), one.name(), one.reason())));
    fileNames.clear();
  }

  public void upload(FileUploadEvent event) {
    record.getFiles().add(files.keep(event.getFile().getFileName(), event.getFile().getContent()).id());
    fileNames.add(event.getFile().getFileName());
  }

  public String record() {
    record.setVersion(sheet.line().version());
    record.setItems(new ArrayList<>(rows.stream().map(row -> row.vote(sheet.listed())).toList()));
    for (var other : others) {
      if (!other.filled()) continue;
      record.getItems().stream().filter(vote -> vote.getNo() == other.item).findFirst()
          .ifPresent(vote -> vote.getRecusals().add(Recusal.of(sheet.listed() ? other.member : null, sheet.listed() ? null : other.name, other.reason)));
    }
    meetings.record(number, record);
    return done("RECORD");
  }

  /** A line for one more who stands back. */
  public void another() { others.add(new Other(rows.get(0).item.no(), null, null, null)); }

  public void drop(Other other) { others.remove(other); }

  public String confirm() {
    var resolution = meetings.confirm(number, sheet.line().version());
    if (resolution == null) return done("CONFIRM");
    Notes.done("delib.done.resolved", resolution);
    return DelibWords.again("resolution", resolution);
  }

  public String cancel() {
    meetings.cancel(number, sheet.line().version(), words);
    return done("CANCEL");
  }

  private String done(String move) {
    Notes.done("delib.done.MeetingMove." + move, number);
    return DelibWords.again("meeting", number);
  }

  public List<Deed> getDeeds() { return delibWords.deeds("Meeting", sheet.steps()); }

  public MeetingSheet getSheet() { return sheet; }
  public RecordMeeting getRecord() { return record; }
  public List<Row> getRows() { return rows; }
  public List<Other> getOthers() { return others; }
  public List<String> getFileNames() { return fileNames; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
