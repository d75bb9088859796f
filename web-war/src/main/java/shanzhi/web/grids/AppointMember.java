package shanzhi.web.grids;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.grids.boundary.GridCode;
import shanzhi.grid.roster.boundary.Appointments;
import shanzhi.grid.roster.boundary.Duty;
import shanzhi.grid.roster.boundary.MemberSource;
import shanzhi.grid.roster.boundary.Namesake;
import shanzhi.grid.roster.boundary.NewMember;
import shanzhi.grid.roster.boundary.Post;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Notes;

/** 任命 and 卸任 on the roster; the duty follows from the kind of grid. */
@Named
@ViewScoped
public class AppointMember implements Serializable {

  @Inject transient Roster roster;
  @Inject transient Appointments appointments;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient Clock clock;
  @Inject BrowseRoster browseRoster;

  private String grid;
  private String name;
  private String phone;
  private MemberSource source;
  private LocalDate from;
  private String asked;
  private List<Namesake> namesakes = List.of();
  private Post post;
  private String why;

  /** Opens the form. @param grid 19 digits, or null to be typed in */
  public void into(String grid) {
    this.grid = grid;
    name = phone = null;
    source = null;
    namesakes = List.of();
    from = ChinaTime.today(clock);
  }

  /** Appoints, unless somebody of that name is registered in the community: then the page asks first whether it is the same person. */
  public void appoint() {
    asked = about();
    namesakes = appointments.namesakes(name, code().community());
    if (namesakes.isEmpty()) finish(appointments.appoint(wanted(), code().toString(), duty()));
  }

  /** It is this person, who is registered already. */
  public void same(long member) {
    if (!about().equals(asked)) appoint();   // the name was changed after the question: ask anew
    else finish(roster.assign(member, code().toString(), duty(), from));
  }

  /** It is somebody else of the same name. */
  public void another() {
    if (!about().equals(asked)) appoint();
    else finish(appointments.appointAnother(wanted(), code().toString(), duty()));
  }

  private String about() { return code().community() + name.strip(); }

  private void finish(long assignment) {
    namesakes = List.of();
    done("roster.done.appoint", name, duty().title());
  }

  private GridCode code() { return GridCode.parse(grid.strip()); }

  private Duty duty() {
    return switch (code().type()) {
      case MAIN -> Duty.CHIEF;
      case GENERAL -> Duty.WORKER;
      default -> Duty.MEMBER;
    };
  }

  private NewMember wanted() { return new NewMember(name, phone == null || phone.isBlank() ? null : phone.strip(), source, code().community(), null, from); }

  /** Opens the form for ending a duty. */
  public void leaving(Post chosen) {
    post = chosen;
    why = null;
    from = ChinaTime.today(clock);
  }

  public void leave() {
    roster.end(post.assignment(), from, why);
    done("roster.done.leave", post.name(), post.duty().title());
  }

  private void done(String key, Object... args) {
    browseRoster.go(browseRoster.getArea());
    Notes.done(key, args);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public boolean may(String ground) { return jurisdiction.covers(Rights.ROSTER_EDIT, Territory.of(ground)); }

  public List<Namesake> getNamesakes() { return namesakes; }
  public MemberSource[] getSources() { return MemberSource.values(); }
  public String getGrid() { return grid; }
  public void setGrid(String grid) { this.grid = grid; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getPhone() { return phone; }
  public void setPhone(String phone) { this.phone = phone; }
  public MemberSource getSource() { return source; }
  public void setSource(MemberSource source) { this.source = source; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public Post getPost() { return post; }
  public String getWhy() { return why; }
  public void setWhy(String why) { this.why = why; }
}
