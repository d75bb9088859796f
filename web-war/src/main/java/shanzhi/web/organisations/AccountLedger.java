package shanzhi.web.organisations;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.access.boundary.AccountLine;
import shanzhi.foundation.access.boundary.AccountQuery;
import shanzhi.foundation.access.boundary.AccountPhones;
import shanzhi.foundation.access.boundary.Accounts;
import shanzhi.foundation.access.boundary.Deputies;
import shanzhi.foundation.access.boundary.DeputyLine;
import shanzhi.foundation.access.boundary.Grant;
import shanzhi.foundation.access.boundary.NewAccount;
import shanzhi.foundation.access.boundary.ScopeLine;
import shanzhi.foundation.access.boundary.UserScopes;
import shanzhi.foundation.organisations.boundary.HeldPost;
import shanzhi.foundation.organisations.boundary.Organisations;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Conflict;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Typed;
import shanzhi.web.frame.Words;

/** 用户管理 and 授权: look people up, keep their accounts, and, for the security administrator, give and take jobs. */
@Named
@ViewScoped
public class AccountLedger implements Serializable {

  private final class Rows extends LazyDataModel<AccountLine> {

    @Override public int count(Map<String, FilterMeta> none) { return accounts.list(query(), 0, 1).total(); }

    @Override public List<AccountLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) {
      return accounts.list(query(), first, size).rows();
    }

    @Override public String getRowKey(AccountLine line) { return line.username(); }
  }

  @Inject Accounts accounts;
  @Inject AccountPhones phones;
  @Inject UserScopes scopes;
  @Inject Deputies deputies;
  @Inject Organisations organisations;
  @Inject Conflict conflict;
  @Inject Words words;
  @Inject Clock clock;

  private final LazyDataModel<AccountLine> rows = new Rows();
  private String text;
  private JobRole role;
  private String area;
  private Boolean enabled;
  private AccountLine chosen;
  private List<ScopeLine> grants;
  private List<HeldPost> posts;
  private List<DeputyLine> absences;
  private boolean entering;
  private String asked;
  private String username;
  private String name;
  private String staffNo;
  private String home;
  private transient String phone;
  private String phoneMasked;
  private transient String password;   // shown once: not kept with the view
  private JobRole job;
  private String ground;
  private LocalDate from;
  private LocalDate until;
  private String document;

  /** A whole mobile number finds its account. */
  private AccountQuery query() {
    var found = text == null || !text.strip().matches("1\\d{10}") ? text : phones.usernameOf(text.strip()).orElse(text);
    return new AccountQuery(found, role, area, enabled);
  }

  public void search() {
    // the table asks again with the fields of the form
  }

  public void reset() {
    text = area = null;
    role = null;
    enabled = null;
  }

  public void open(String who) {
    conflict.clear();
    chosen = accounts.get(who);
    grants = scopes.of(who);
    posts = organisations.postsOf(who);
    phoneMasked = phones.masked(who);
    phone = null;
    absences = deputies.of(who);
    entering = false;
    password = null;
    name = chosen.name();
    staffNo = chosen.staffNo();
    from = ChinaTime.today(clock);
  }

  /** Opens the person named in the address, if any. */
  public void openAsked() {
    if (asked != null && chosen == null) open(asked);
  }

  /** Back to the ledger. */
  public void close() {
    conflict.clear();
    chosen = null;
    password = null;
    entering = false;
  }

  /** Shows an empty form for a new person. */
  public void enter() {
    close();
    username = name = staffNo = home = null;
    entering = true;
  }

  public void create() {
    accounts.create(new NewAccount(username, name, staffNo == null || staffNo.isBlank() ? null : staffNo, home));
    Notes.done("account.created", name);
    open(username);
    password = accounts.temporaryPassword(chosen.username());
  }

  public void rename() {
    try {
      accounts.rename(chosen, name, staffNo);
    } catch (Refusal refusal) {
      if (refusal.changes() != null) chosen = accounts.get(chosen.username());
      throw refusal;
    }
    if (phone != null && !phone.isBlank()) phones.keep(chosen.username(), phone.strip());
    again("account.renamed");
  }

  public void disable() {
    accounts.disable(chosen.username());
    again("account.is-disabled");
  }

  public void enable() {
    accounts.enable(chosen.username());
    again("account.is-enabled");
  }

  public void resetPassword() { password = accounts.temporaryPassword(chosen.username()); }

  public void grant() {
    scopes.grant(chosen.username(), new Grant(job, ground, from, until, document));
    job = null;
    ground = document = null;
    until = null;
    again("scope.granted");
  }

  public void revoke(long id) {
    scopes.revoke(chosen.username(), id);
    again("scope.revoked");
  }

  /** The jobs of an account in the reader's language. */
  public String jobs(AccountLine line) {
    return Arrays.stream(line.jobs().split("、")).map(title -> Arrays.stream(JobRole.values()).filter(job -> job.title().equals(title)).findFirst().map(words::of).orElse(title))
        .collect(Collectors.joining("、"));
  }

  /** What stands in the form and was not saved. */
  public List<Typed> getTyped() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return List.of(new Typed(Texts.get("account.name", locale), name), new Typed(Texts.get("account.staffNo", locale), staffNo));
  }

  private void again(String said) {
    open(chosen.username());
    Notes.done(said, chosen.name());
  }

  public LazyDataModel<AccountLine> getRows() { return rows; }
  public JobRole[] getRoles() { return JobRole.values(); }
  public AccountLine getChosen() { return chosen; }
  public boolean isEntering() { return entering; }
  public String getAsked() { return asked; }
  public void setAsked(String asked) { this.asked = asked; }
  public List<HeldPost> getPosts() { return posts; }
  public List<DeputyLine> getAbsences() { return absences; }
  public List<ScopeLine> getGrants() { return grants; }
  public String getPhoneMasked() { return phoneMasked; }
  public String getPhone() { return phone; }
  public void setPhone(String phone) { this.phone = phone; }
  public String getPassword() { return password; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public JobRole getRole() { return role; }
  public void setRole(JobRole role) { this.role = role; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public Boolean getEnabled() { return enabled; }
  public void setEnabled(Boolean enabled) { this.enabled = enabled; }
  public String getUsername() { return username; }
  public void setUsername(String username) { this.username = username; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getStaffNo() { return staffNo; }
  public void setStaffNo(String staffNo) { this.staffNo = staffNo; }
  public String getHome() { return home; }
  public void setHome(String home) { this.home = home; }
  public JobRole getJob() { return job; }
  public void setJob(JobRole job) { this.job = job; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
