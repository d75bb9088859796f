package shanzhi.web.deliberation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.kernel.Page;
import shanzhi.projects.communion.boundary.AppointMember;
import shanzhi.projects.communion.boundary.ClaimEntry;
import shanzhi.projects.communion.boundary.CommonList;
import shanzhi.projects.communion.boundary.CommonLists;
import shanzhi.projects.communion.boundary.CompleteEntry;
import shanzhi.projects.communion.boundary.EnterListEntry;
import shanzhi.projects.communion.boundary.EntryLine;
import shanzhi.projects.communion.boundary.EntryQuery;
import shanzhi.projects.communion.boundary.EntryStatus;
import shanzhi.projects.communion.boundary.MemberCard;
import shanzhi.projects.communion.boundary.TurnIntoDemand;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 三张清单: needs, resources and projects, claimed and completed; the members of the joint conference beside them. */
@Named
@ViewScoped
public class KeepLists implements Serializable {

  private static final int OFFERED = 100;

  @Inject CommonLists lists;
  @Inject AreaPicker areaPicker;
  @Inject DelibWords delibWords;
  @Inject Times times;

  private String text;
  private CommonList list;
  private EntryStatus status;
  private List<MemberCard> members;
  private EnterListEntry entry;
  private AppointMember member;
  private EntryLine chosen;
  private ClaimEntry claim = new ClaimEntry();
  private CompleteEntry completion = new CompleteEntry();
  private TurnIntoDemand demand = new TurnIntoDemand();
  private String words;

  private final LazyDataModel<EntryLine> rows = new Rows();

  private final class Rows extends LazyDataModel<EntryLine> {

    @Override public int count(Map<String, FilterMeta> none) { return lists.list(query(0, 0)).total(); }

    @Override public List<EntryLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return lists.list(query(Math.min(first, Page.CAP), size)).rows(); }

    @Override public String getRowKey(EntryLine line) { return line.number(); }
  }

  private EntryQuery query(int offset, int size) { return new EntryQuery(text, areaPicker.getCode(), list, status, offset, size); }

  @PostConstruct public void open() {
    members = lists.members(areaPicker.getCode());
    entry = new EnterListEntry();
    entry.setCommunity(delibWords.home());
    member = new AppointMember();
    member.setCommunity(delibWords.home());
    member.setFrom(times.getToday());
    words = null;
  }

  public void search() { open(); }

  public void reset() {
    text = null;
    list = null;
    status = null;
    areaPicker.clear();
    open();
  }

  private void done(String key) {
    open();
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void enter() {
    lists.enter(entry);
    done("delib.done.entry");
  }

  public void appoint() {
    lists.appoint(member);
    done("delib.done.conference");
  }

  public void dismiss(long one) {
    lists.dismiss(one, times.getToday());
    done("delib.done.left");
  }

  /** Opens the form for what comes next to a line. */
  public void choose(EntryLine one) {
    chosen = one;
    claim = new ClaimEntry();
    claim.setVersion(one.version());
    claim.setOn(times.getToday());
    completion = new CompleteEntry();
    completion.setVersion(one.version());
    completion.setOn(times.getToday());
    demand = TurnIntoDemand.of(one.title(), null, 1);
    words = null;
  }

  public void claim() {
    lists.claim(chosen.number(), claim);
    done("delib.done.claimed");
  }

  public void complete() {
    lists.complete(chosen.number(), completion);
    done("delib.done.completed");
  }

  public void turn() {
    lists.demand(chosen.number(), demand);
    done("delib.done.turned");
  }

  public void withdraw() {
    lists.withdraw(chosen.number(), chosen.version(), words);
    done("delib.done.withdrawn");
  }

  /** Resources of the community a need may be met with. */
  public List<EntryLine> getResources() {
    if (chosen == null || chosen.list() != CommonList.NEED) return List.of();
    return lists.list(new EntryQuery(null, chosen.community(), CommonList.RESOURCE, null, 0, OFFERED)).rows().stream()
        .filter(one -> one.status() == EntryStatus.OPEN || one.status() == EntryStatus.CLAIMED).toList();
  }

  public LazyDataModel<EntryLine> getRows() { return rows; }
  public List<MemberCard> getMembers() { return members; }
  public EnterListEntry getEntry() { return entry; }
  public AppointMember getMember() { return member; }
  public EntryLine getChosen() { return chosen; }
  public ClaimEntry getClaim() { return claim; }
  public CompleteEntry getCompletion() { return completion; }
  public TurnIntoDemand getDemand() { return demand; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public CommonList getList() { return list; }
  public void setList(CommonList list) { this.list = list; }
  public EntryStatus getStatus() { return status; }
  public void setStatus(EntryStatus status) { this.status = status; }
}
