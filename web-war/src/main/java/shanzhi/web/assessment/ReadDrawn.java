package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.selffill.boundary.DrawnSheet;
import shanzhi.assessment.selffill.boundary.SelfFills;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.web.frame.Notes;

/** 自动取数 of a candidate: each figure, who typed over it, and the cases behind the one that is opened. */
@Named
@ViewScoped
public class ReadDrawn implements Serializable {

  @Inject SelfFills fills;

  private long id;
  private DrawnSheet sheet;
  private DrawnSheet.Line line;
  private List<DrawnCase> cases = List.of();

  public void open() {
    sheet = fills.sheet(id);
    if (line == null) sheet.lines().stream().filter(one -> one.drawn() != null).findFirst().ifPresent(this::show);
    else show(sheet.lines().stream().filter(one -> one.indicator().code().equals(line.indicator().code())).findFirst().orElse(line));
  }

  public void show(DrawnSheet.Line one) {
    line = one;
    cases = one.drawn() == null ? List.of() : fills.cases(id, one.indicator().code());
  }

  public void fill() {
    int drawn = fills.fill(id);
    open();
    Notes.done("fil.done", drawn);
  }

  public CandidateSheet.Found at(DrawnSheet.Line one, String level) { return one.byLevel().get(Level.valueOf(level)); }

  /** Who entered something else than the ledgers say, and why. */
  public List<Over> getOver() { return line.over().stream().map(level -> new Over(level, line.byLevel().get(level).found(), line.byLevel().get(level).note())).toList(); }

  public record Over(Level level, BigDecimal found, String why) implements Serializable {}

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public DrawnSheet getSheet() { return sheet; }
  public DrawnSheet.Line getLine() { return line; }
  public List<DrawnCase> getCases() { return cases; }
}
