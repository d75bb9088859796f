package shanzhi.web.programmes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.selections.boundary.AnnounceSelection;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.assessment.selections.boundary.Selections;
import shanzhi.foundation.prints.boundary.SquareCodes;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.web.documents.Slips;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** A selection at the residents' door, seen from the desk: opening its page, slips with codes, ballots on paper. */
@Named
@ViewScoped
public class RunSelection implements Serializable {

  @Inject Selections selections;
  @Inject Times times;

  private long edition;
  private EditionState state;
  private boolean read;
  private SelectionLine line;
  private String call;
  private LocalDate entryUntil;
  private LocalDate voteFrom;
  private String community;
  private String code;
  private String works;

  /** What residents see of an edition; null while it has no page. @param now where the edition stands, by which a change is noticed */
  public SelectionLine at(long wanted, EditionState now) {
    if (line == null && !read || wanted != edition || now != state) {
      edition = wanted;
      state = now;
      line = selections.of(wanted).orElse(null);
      read = true;
      if (line == null && entryUntil == null) {
        entryUntil = times.getToday().plusDays(14);
        voteFrom = entryUntil.plusDays(4);
      }
    }
    return line;
  }

  public void announce() {
    var number = selections.announce(new AnnounceSelection(edition, call, entryUntil, voteFrom));
    again();
    Notes.done("sel.done.announce", number);
  }

  public void codes() { Slips.show(line.title(), "/p/x/" + line.number(), selections.issue(edition, community).stream().map(one -> new Slips.Slip(one.address(), one.code(), true)).toList()); }

  /** Numbers of works as they stand on the paper, one after the other: 102,151. */
  public void paper() {
    var receipt = selections.paper(edition, code, Arrays.stream(works.strip().split("[\\s,，、]+")).map(RunSelection::number).toList());
    code = null;
    works = null;
    again();
    Notes.done("sel.done.paper", PassCodes.grouped(receipt));
  }

  private static Long number(String typed) {
    if (!typed.matches("\\d{1,15}")) throw Refusal.invalid("selection.ballot-unknown", typed);
    return Long.valueOf(typed);
  }

  private void again() { line = selections.of(edition).orElse(null); }

  public String getAddress() { return ConfigProvider.getConfig().getOptionalValue("shanzhi.public-url", String.class).orElse("http://localhost:8080") + "/p/x/" + line.number(); }

  /** For a poster: the page itself, without anybody's code. */
  public String getSquare() { return SquareCodes.image(getAddress()); }

  public boolean isIssuing() { return line != null && line.phase().compareTo(SelectionPhase.COUNTING) < 0; }

  public boolean isVoting() { return line != null && line.phase() == SelectionPhase.VOTING; }

  public String getCall() { return call; }
  public void setCall(String call) { this.call = call; }
  public LocalDate getEntryUntil() { return entryUntil; }
  public void setEntryUntil(LocalDate entryUntil) { this.entryUntil = entryUntil; }
  public LocalDate getVoteFrom() { return voteFrom; }
  public void setVoteFrom(LocalDate voteFrom) { this.voteFrom = voteFrom; }
  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getWorks() { return works; }
  public void setWorks(String works) { this.works = works; }
}
