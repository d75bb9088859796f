package shanzhi.web.projects;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.projects.registers.boundary.EnterEntry;
import shanzhi.projects.registers.boundary.Register;
import shanzhi.projects.registers.boundary.RegisterKind;
import shanzhi.projects.registers.boundary.RegisterLine;
import shanzhi.projects.registers.boundary.RegisterQuery;
import shanzhi.projects.registers.boundary.Registers;
import shanzhi.projects.registers.boundary.TourPlan;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 项目清册: one register with its counters, its entries and, for a route, its stops. */
@Named
@ViewScoped
public class BrowseRegisters implements Serializable {

  @Inject Registers registers;
  @Inject SheetExports exports;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private Register register = Register.OPPORTUNITY;
  private String text;
  private String kind;
  private String state;
  private List<RegisterKind> kinds;
  private List<String[]> states;
  private EnterEntry entry = new EnterEntry();
  private RegisterLine route;
  private TourPlan tour;

  private final LazyDataModel<RegisterLine> rows = new Rows();

  private final class Rows extends LazyDataModel<RegisterLine> {

    @Override public int count(Map<String, FilterMeta> none) { return registers.ledger(query().page(0, 1)).total(); }

    @Override public List<RegisterLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return registers.ledger(query().page(Math.min(first, Page.CAP), size)).rows(); }

    @Override public String getRowKey(RegisterLine line) { return line.number(); }
  }

  private RegisterQuery query() { return new RegisterQuery(register, text, areaPicker.getCode(), kind, state, 0, 20); }

  /** Asks anew. */
  public void search() { kinds = null; }

  public void reset() {
    text = kind = state = null;
    kinds = null;
    areaPicker.clear();
  }

  /** Another register. */
  public void turn(Register to) {
    register = to;
    states = null;
    route = null;
    reset();
  }

  public void only(String code) {
    kind = code.equals(kind) ? null : code;
    kinds = null;
  }

  public void export() {
    exports.start("registers", query());
    Notes.done("export.ordered");
  }

  public void begin() {
    entry = new EnterEntry();
    entry.setVersion(0);
    entry.setRegister(register);
    entry.setDay(times.getToday());
    if (areaPicker.getCode() != null) entry.setArea(areaPicker.getCode());
  }

  public void change(RegisterLine line) {
    entry = new EnterEntry();
    entry.setVersion(line.version());
    entry.setRegister(register);
    entry.setNumber(line.number());
    entry.setArea(line.area());
    entry.setKind(line.kind());
    entry.setState(line.state());
    entry.setTitle(line.title());
    entry.setPartner(line.partner());
    entry.setHouseholds(line.households());
    entry.setSize(line.size());
    entry.setAmount(line.amount());
    entry.setDay(times.getToday());
    entry.setWords(line.words());
  }

  public void save() {
    registers.enter(entry);
    kinds = null;
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
    Notes.done("regs.saved", entry.getNumber());
  }

  public void stops(RegisterLine line) {
    route = line;
    tour = registers.tour(line.number());
  }

  /** The stops of a route as they are now. */
  void show(String number) {
    kinds = null;
    registers.ledger(new RegisterQuery(Register.TOUR, number, null, null, null, 0, 20)).rows().stream().filter(one -> one.number().equals(number)).findFirst().ifPresent(this::stops);
  }

  public List<RegisterKind> getKinds() {
    if (kinds == null) kinds = registers.kinds(query());
    return kinds;
  }

  public List<String[]> getStates() {
    if (states == null) states = registers.states(register);
    return states;
  }

  /** Name of a kind in the reader's language. */
  public String title(RegisterKind one) { return english() ? one.titleEn() : one.title(); }

  /** Name of a state in the reader's language. */
  public String stateTitle(String[] one) { return english() ? one[2] : one[1]; }

  private static boolean english() { return Locale.ENGLISH.getLanguage().equals(FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage()); }

  public Register[] getAll() { return Register.values(); }
  public LazyDataModel<RegisterLine> getRows() { return rows; }
  public Register getRegister() { return register; }
  public void setRegister(Register register) { if (register != null) this.register = register; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getState() { return state; }
  public void setState(String state) { this.state = state; }
  public EnterEntry getEntry() { return entry; }
  public RegisterLine getRoute() { return route; }
  public TourPlan getTour() { return tour; }
}
