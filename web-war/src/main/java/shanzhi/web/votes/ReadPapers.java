package shanzhi.web.votes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.boundary.Choices;
import shanzhi.projects.votes.boundary.EnterPaper;
import shanzhi.projects.votes.boundary.PaperLine;
import shanzhi.projects.votes.boundary.VotePapers;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.web.frame.Notes;

/** 录纸质票: one paper after the other by its number; what differs is decided. Choices are typed as on the paper: 3,1 or, with points, 3×2,1×1. */
@Named
@ViewScoped
public class ReadPapers implements Serializable {

  @Inject Votes votes;
  @Inject VotePapers papers;

  private String number;
  private VoteSheet sheet;
  private List<PaperLine> lines = List.of();
  private int no = 1;
  private String said;
  private boolean invalid;
  private PaperLine deciding;
  private String reason;

  public void open() {
    sheet = votes.sheet(number);
    lines = papers.papers(number);
  }

  public void enter() {
    int reading = papers.read(number, paper(no));
    Notes.done("vote.done.read", no, reading);
    said = null;
    invalid = false;
    no++;
    open();
  }

  public void begin(PaperLine line) {
    deciding = line;
    said = line.said();
    invalid = said.isEmpty();
    reason = null;
  }

  public void decide() {
    papers.decide(number, paper(deciding.no()), reason);
    said = null;
    open();
    Notes.done("vote.done.decide", deciding.no());
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  private EnterPaper paper(int place) {
    var items = new ArrayList<Integer>();
    var points = new ArrayList<Integer>();
    if (!invalid && said != null) {
      for (var one : said.strip().split("[,，、\\s]+")) {
        if (one.isEmpty()) continue;
        var parts = one.split("[×xX*]");
        items.add(whole(parts[0]));
        if (parts.length > 1) points.add(whole(parts[1]));
      }
    }
    return new EnterPaper(place, !invalid, new Choices(items, points.isEmpty() ? null : points));
  }

  private static Integer whole(String text) {
    if (!text.matches("\\d{1,6}")) throw Refusal.invalid("vote.ballot-number", text);
    return Integer.valueOf(text);
  }

  public long count(String state) { return lines.stream().filter(line -> line.state().name().equals(state)).count(); }

  /** Differences first, then what waits for a second reading, then the rest. */
  public List<PaperLine> getLines() { return lines.stream().sorted(java.util.Comparator.comparingInt(line -> Arrays.asList("DIFFERENT", "ONE", "DECIDED", "SAME").indexOf(line.state().name()))).toList(); }

  public VoteSheet getSheet() { return sheet; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public int getNo() { return no; }
  public void setNo(int no) { this.no = no; }
  public String getSaid() { return said; }
  public void setSaid(String said) { this.said = said; }
  public boolean isInvalid() { return invalid; }
  public void setInvalid(boolean invalid) { this.invalid = invalid; }
  public PaperLine getDeciding() { return deciding; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
