package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shanzhi.assessment.rounds.boundary.Proposals;
import shanzhi.assessment.rounds.boundary.PublicityList;
import shanzhi.web.frame.Notes;

/** 公示与异议: what hangs out of a round, and saying what is wrong with it. */
@Named
@ViewScoped
public class ReadPublicity implements Serializable {

  @Inject Proposals proposals;

  private long id;
  private PublicityList list;
  private Long candidate;
  private String words;

  public void open() { list = proposals.shown(id); }

  public void object() {
    proposals.object(candidate == null ? 0 : candidate, words);
    words = null;
    candidate = null;
    open();
    Notes.done("asm.done.object");
  }

  /** Those against whom one can still object. */
  public java.util.List<PublicityList.Shown> getOpen() { return list.shown().stream().filter(one -> one.state() == shanzhi.assessment.rounds.boundary.CandidateState.PUBLICITY).toList(); }

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public PublicityList getList() { return list; }
  public Long getCandidate() { return candidate; }
  public void setCandidate(Long candidate) { this.candidate = candidate; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
