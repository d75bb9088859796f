package shanzhi.web.funds;

import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.ledger.boundary.StatementLine;
import shanzhi.projects.ledger.boundary.StatementSheet;
import shanzhi.projects.ledger.boundary.Statements;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Fold;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** 收支公示: the quarter of a community with its items, or of all communities of an area. */
@Named
@ViewScoped
public class ReadStatement implements Serializable {

  @Inject Statements statements;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;
  @Inject Desk desk;
  @Inject FundChoices choices;

  private String area;
  private int year;
  private int quarter;
  private List<StatementLine> lines = List.of();
  private Fold<StatementLine> purses = new Fold<>(lines);
  private StatementSheet sheet;

  @PostConstruct void begin() {
    var today = times.getToday();
    year = today.getYear();
    quarter = (today.getMonthValue() + 2) / 3;
    area = jurisdiction.over(FUND_READ).grounds().get(0).area();
  }

  public void open() { query(); }

  public void query() {
    sheet = isCommunity() ? statements.of(area, year, quarter) : null;
    lines = sheet == null ? statements.all(area, year, quarter) : sheet.lines();
    purses = new Fold<>(lines);
  }

  public void enter(String community) {
    area = community;
    query();
  }

  public boolean isCommunity() { return Territory.of(area).level() == Level.COMMUNITY; }
  public BigDecimal getOpening() { return sum(StatementLine::opening); }
  public BigDecimal getReceived() { return sum(StatementLine::received); }
  public BigDecimal getReturned() { return sum(StatementLine::returned); }
  public BigDecimal getSpent() { return sum(StatementLine::spent); }
  public BigDecimal getClosing() { return sum(StatementLine::closing); }
  public BigDecimal getUnpaid() { return sum(StatementLine::unpaid); }

  /** Why sums of an item are not what they were before the span. */
  public String moved(StatementSheet.Item item) {
    var said = new ArrayList<String>();
    moved(said, "fund.resolved", item.was().resolved(), item.resolved());
    moved(said, "fund.contracted", item.was().contracted(), item.contracted());
    var locale = desk.getLocale();
    return String.join(Texts.get("mark.comma", locale), said) + Texts.get("mark.semi", locale) + (item.was().why() == null ? Texts.get("fund.items.moved.why", locale) : item.was().why());
  }

  private void moved(List<String> said, String name, BigDecimal before, BigDecimal after) {
    if (before.signum() > 0 && before.compareTo(after) != 0) said.add(Texts.get(name, desk.getLocale()) + " " + choices.money(before) + " → " + choices.money(after));
  }

  private BigDecimal sum(Function<StatementLine, BigDecimal> of) { return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  public String getArea() { return area; }
  public void setArea(String area) { if (area != null && !area.isBlank()) this.area = area; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public int getQuarter() { return quarter; }
  public void setQuarter(int quarter) { this.quarter = quarter; }
  public Fold<StatementLine> getPurses() { return purses; }
  public List<StatementLine> getLines() { return lines; }
  public StatementSheet getSheet() { return sheet; }
}
