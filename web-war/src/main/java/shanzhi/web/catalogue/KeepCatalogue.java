package shanzhi.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.catalogue.boundary.CatalogueKeeping;
import shanzhi.grid.catalogue.boundary.CatalogueQuery;
import shanzhi.grid.catalogue.boundary.CatalogueRow;
import shanzhi.grid.catalogue.boundary.From;
import shanzhi.grid.catalogue.boundary.LimitRow;
import shanzhi.grid.catalogue.boundary.PhraseRow;
import shanzhi.grid.catalogue.boundary.RuleRow;
import shanzhi.grid.catalogue.boundary.TypeRow;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.StageLimit;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** 事项目录: the rows of a day, general and of one county; a change with its day and document; what would hold. */
@Named
@ViewScoped
public class KeepCatalogue implements Serializable {

  private static final List<String> TABS = List.of("types", "limits", "rules", "phrases", "holds");

  @Inject transient CatalogueKeeping keeping;
  @Inject transient Catalogue catalogue;
  @Inject transient Areas areas;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient SheetExports exports;
  @Inject transient Clock clock;

  private String tab = "types";
  private LocalDate day;
  private String county;
  private CatalogueRow ending;
  private boolean editing;

  private String code;
  private String name;
  private String kind;
  private String closing;
  private String closesWhen;
  private boolean restricted;
  private String stage;
  private String priority;
  private BigDecimal amount;
  private String unit;
  private String move = "REJECT";
  private int position = 1;
  private String words;
  private String area;
  private LocalDate from;
  private String source;
  private List<StageLimit> answer;

  @PostConstruct void open() {
    day = ChinaTime.today(clock);
    from = day.plusDays(1);
    if (!isKeeperOfAll()) county = getOwn().stream().findFirst().map(AreaNode::code).orElse(null);
    area = county;
  }

  public void show() {
    editing = false;
    ending = null;
  }

  public List<TypeRow> getTypes() { return keeping.types(day, county); }
  public List<LimitRow> getLimits() { return keeping.limits(day, county); }
  public List<RuleRow> getRules() { return keeping.rules(day, county); }
  public List<PhraseRow> getPhrases() { return keeping.phrases(day, county); }

  /** An empty form for a new row. */
  public void begin() {
    code = name = closesWhen = words = priority = null;
    amount = null;
    restricted = false;
    kind = "OCCURRENCE";
    closing = "PHOTOS";
    stage = "HANDLE";
    unit = "WORK_DAY";
    position = 1;
    start();
  }

  private void start() {
    ending = null;
    editing = true;
    source = null;
    area = isKeeperOfAll() ? area : county;
  }

  public void changeType(TypeRow row) {
    code = row.code();
    name = row.name();
    kind = row.kind();
    closing = row.closing();
    closesWhen = row.closesWhen();
    restricted = row.restricted();
    area = row.row().area();
    start();
  }

  public void changeLimit(LimitRow row) {
    stage = row.stage();
    code = row.type();
    priority = row.priority();
    amount = row.amount();
    unit = row.unit();
    area = row.row().area();
    start();
  }

  public void changeRule(RuleRow row) {
    code = row.code();
    amount = row.amount();
    area = row.row().area();
    start();
  }

  public void changePhrase(PhraseRow row) {
    move = row.move();
    position = row.position();
    words = row.words();
    area = row.row().area();
    start();
  }

  public void save() {
    var since = new From(blank(area), from, source);
    switch (tab) {
      case "types" -> keeping.type(new TypeRow(code, name, kind, closing, closesWhen, restricted, null), since);
      case "limits" -> keeping.limit(new LimitRow(stage, blank(code), blank(priority), amount, unit, null), since);
      case "rules" -> keeping.rule(new RuleRow(code, amount, null), since);
      default -> keeping.phrase(new PhraseRow(move, position, words, null), since);
    }
    show();
    Notes.done("catalogue.saved", from);
  }

  /** Asks from which day a row shall end. */
  public void askEnd(CatalogueRow row) {
    editing = false;
    ending = row;
    source = null;
  }

  public void end() {
    keeping.end(tab, ending.id(), new From(ending.area(), from, source));
    show();
    Notes.done("catalogue.ended", from);
  }

  public void tryOut() { answer = catalogue.wouldHold(code, priority == null ? "ORDINARY" : priority, area == null ? getCounties().get(0).code() : area, day); }

  /** The workbook of the table that is shown. */
  public void export() {
    exports.start(tab.equals("types") ? "incident-types" : "limits", new CatalogueQuery(day, blank(county)));
    Notes.done("export.ordered");
  }

  /** Whether the caller may change a row with this area. */
  public boolean mine(String of) {
    return of == null ? isKeeperOfAll() : jurisdiction.covers(Rights.CATALOGUE_EDIT, Territory.of(of));
  }

  public boolean isKeeperOfAll() { return jurisdiction.over(Rights.CATALOGUE_EDIT).isWhole(); }

  public List<AreaNode> getCounties() {
    var counties = new ArrayList<AreaNode>();
    for (var city : areas.today().roots()) areas.today().childrenOf(city.code()).stream().filter(node -> node.level() == Level.COUNTY).forEach(counties::add);
    return counties;
  }

  public List<AreaNode> getOwn() { return getCounties().stream().filter(node -> mine(node.code())).toList(); }

  public String place(String of) { return of == null ? null : areas.today().find(of).map(AreaNode::shortName).orElse(of); }

  public List<TypeRow> getSubcategories() { return getTypes().stream().filter(row -> row.code().length() == 4).toList(); }
  public List<String> getTabs() { return TABS; }
  public List<String> getMoves() { return catalogue.moves(); }
  public LocalDate getToday() { return ChinaTime.today(clock); }
  private static String blank(String text) { return text == null || text.isBlank() ? null : text; }

  public boolean isEditing() { return editing; }
  public CatalogueRow getEnding() { return ending; }
  public List<StageLimit> getAnswer() { return answer; }
  public String getTab() { return tab; }
  public void setTab(String tab) { this.tab = TABS.contains(tab) ? tab : "types"; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  public String getCounty() { return county; }
  public void setCounty(String county) { this.county = blank(county); }
  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getClosing() { return closing; }
  public void setClosing(String closing) { this.closing = closing; }
  public String getClosesWhen() { return closesWhen; }
  public void setClosesWhen(String closesWhen) { this.closesWhen = closesWhen; }
  public boolean isRestricted() { return restricted; }
  public void setRestricted(boolean restricted) { this.restricted = restricted; }
  public String getStage() { return stage; }
  public void setStage(String stage) { this.stage = stage; }
  public String getPriority() { return priority; }
  public void setPriority(String priority) { this.priority = priority; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public String getUnit() { return unit; }
  public void setUnit(String unit) { this.unit = unit; }
  public String getMove() { return move; }
  public void setMove(String move) { this.move = move; }
  public int getPosition() { return position; }
  public void setPosition(int position) { this.position = position; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = blank(area); }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
}
