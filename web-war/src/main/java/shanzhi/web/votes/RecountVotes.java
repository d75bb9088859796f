package shanzhi.web.votes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.boundary.Recount;
import shanzhi.projects.votes.boundary.Tallies;
import shanzhi.projects.votes.boundary.Tally;

/** 重新计票: any file of ballots in the open format, from here or elsewhere, counted by a rule. The file is not kept. */
@Named
@ViewScoped
public class RecountVotes implements Serializable {

  /** A file may hold ten thousand items; nobody reads a page of them. */
  private static final int SHOWN = 300;

  @Inject Tallies tallies;

  private String rule = "GREEDY";
  private String name;
  private Recount counted;

  public void begin() {
    name = null;
    counted = null;
  }

  /** @throws Refusal vote.pb-* (400) naming the line */
  public void upload(FileUploadEvent event) {
    begin();
    try (var file = event.getFile().getInputStream()) {
      counted = tallies.again(rule, file);
      name = event.getFile().getFileName();
    } catch (IOException broken) {
      throw Refusal.invalid("vote.pb-broken-off");
    }
  }

  public List<Tally.Line> getLines() { return counted.tally().lines().stream().limit(SHOWN).toList(); }

  public List<String> getRules() { return tallies.names(); }
  public Tally getTally() { return counted == null ? null : counted.tally(); }
  /** What is to be said of the file beside its count. */
  public Recount getCounted() { return counted; }
  public String getName() { return name; }
  public String getRule() { return rule; }
  public void setRule(String rule) { this.rule = rule; }
}
