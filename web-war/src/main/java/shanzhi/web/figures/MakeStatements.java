package shanzhi.web.figures;

import static shanzhi.kernel.Rights.INCIDENT_EXPORT;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.figures.boundary.StatementLine;
import shanzhi.grid.figures.boundary.Statements;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 事件月报: order one, see those that were frozen, print them. */
@Named
@ViewScoped
public class MakeStatements implements Serializable {

  private static final int MONTHS = 13;

  @Inject transient Statements statements;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient Areas areas;
  @Inject transient Times times;

  private String ground;
  private String month;
  private List<StatementLine> lines;
  private List<Choice> choices;

  /** An area that a statement can be made of; those below the reader's own are set in. */
  public record Choice(String code, String name) implements Serializable {}

  public List<Choice> getGrounds() {
    if (choices == null) {
      choices = new ArrayList<>();
      var tree = areas.today();
      for (var held : jurisdiction.over(INCIDENT_EXPORT).grounds()) {
        tree.find(held.area()).ifPresent(own -> {
          add(own, "");
          tree.childrenOf(own.code()).forEach(area -> add(area, "　"));
        });
      }
    }
    return choices;
  }

  private void add(AreaNode area, String margin) {
    if (choices.stream().noneMatch(choice -> choice.code().equals(area.code()))) choices.add(new Choice(area.code(), margin + area.shortName()));
  }

  /** 2026-11, the present month first, the one before chosen. */
  public List<String> getMonths() { return IntStream.range(0, MONTHS).mapToObj(back -> YearMonth.from(times.getToday()).minusMonths(back).toString()).toList(); }

  public void order() {
    statements.order(ground, LocalDate.parse(month + "-01"));
    Notes.done("statement.ordered");
  }

  public void print(long id) { Download.show(statements.print(id)); }

  public List<StatementLine> getLines() {
    if (lines == null) lines = statements.list();
    return lines;
  }

  public void refresh() { lines = null; }

  public String getGround() { return ground == null && !getGrounds().isEmpty() ? getGrounds().get(0).code() : ground; }
  public void setGround(String ground) { this.ground = ground; }
  public String getMonth() { return month == null ? getMonths().get(1) : month; }
  public void setMonth(String month) { this.month = month; }
}
