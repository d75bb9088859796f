package shanzhi.projects.communion.control;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.communion.boundary.AppointMember;
import shanzhi.projects.communion.boundary.ClaimEntry;
import shanzhi.projects.communion.boundary.CommonList;
import shanzhi.projects.communion.boundary.CompleteEntry;
import shanzhi.projects.communion.boundary.EnterListEntry;
import shanzhi.projects.communion.boundary.EntryLine;
import shanzhi.projects.communion.boundary.EntryQuery;
import shanzhi.projects.communion.boundary.EntryStatus;
import shanzhi.projects.communion.boundary.MemberCard;
import shanzhi.projects.communion.boundary.TurnIntoDemand;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.projects.ledger.control.GroundSql;

/** Members of the joint conference and the lines of its lists. */
@ApplicationScoped
public class ListDesk {

  private static final String LINE = """
      select e.*, m.name || ' ' || m.organisation as member_name, r.number as resource_number, e.status = 'CLAIMED' and e.due_on < ? as late,
             (select d.number from projects.demand d where d.community = e.community and d.origin = 'LIST' and d.origin_ref = e.number) as demand
        from projects.list_entry e left join projects.conference_member m on m.id = e.member left join projects.list_entry r on r.id = e.resource where\s""";

  @Inject CommunionDesk desk;
  @Inject Jurisdiction jurisdiction;
  @Inject Demands demands;

  public Page<EntryLine> list(EntryQuery query) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(jurisdiction.over(DELIBERATION_READ).sql(GroundSql.of("e"), args));
    GroundSql.within("e", query.area(), where, args);
    GroundSql.holds(query.text(), where, args, "e.number", "e.title", "e.owner", "e.claimed_by");
    GroundSql.is("e.list = ?", query.list(), where, args);
    GroundSql.is("e.status = ?", query.status(), where, args);
    int count = (int) desk.sql().number("select count(*) from (select 1 from projects.list_entry e where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(0, desk.affairs().today());
    args.add(Math.max(0, Math.min(query.rows(), 100)));
    args.add(Math.max(0, Math.min(query.offset(), Page.CAP)));
    return Page.of(desk.sql().list(LINE + where + " order by case e.status when 'OPEN' then 1 when 'CLAIMED' then 2 else 3 end, e.due_on nulls last, e.id desc limit ? offset ?", ListDesk::line, args),
        count);
  }

  private static EntryLine line(Sql.Row row) throws SQLException {
    return new EntryLine(row.text("number"), row.number("version"), CommonList.valueOf(row.text("list")), row.text("community"), row.text("title"), row.text("text"), row.text("owner"),
        EntryStatus.valueOf(row.text("status")), row.text("claimed_by"), row.text("member_name"), row.text("resource_number"), row.as("claimed_on", LocalDate.class),
        row.as("due_on", LocalDate.class), row.as("done_on", LocalDate.class), row.text("result"), row.yes("late"), row.text("demand"));
  }

  public List<MemberCard> members(String area) {
    return desk.list("""
        select m.*, x.n, x.done from projects.conference_member m
          cross join lateral (select count(*)::int as n, (count(*) filter (where e.status = 'DONE'))::int as done from projects.list_entry e where e.member = m.id) x
         where m.valid_to is null and""", "m", area, "order by m.community, m.id limit 500", row -> new MemberCard(row.big("id"), row.text("name"), row.text("organisation"), row.text("post"),
        row.text("community"), row.as("valid_from", LocalDate.class), row.number("n"), row.number("done")));
  }

  public long appoint(AppointMember wanted) {
    var ground = desk.affairs().ground(wanted.getCommunity(), DELIBERATION_EDIT);
    long id = desk.sql().number("select nextval('projects.conference_member_seq')");
    desk.sql().update("""
        insert into projects.conference_member (id, name, organisation, post, county, town, community, valid_from, kept_by, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", id,
        wanted.getName().strip(), wanted.getOrganisation().strip(), wanted.getPost().strip(), ground.county(), ground.town(), ground.community(), wanted.getFrom(), desk.affairs().caller(),
        desk.affairs().now());
    desk.record("conference-member.appoint", "conference-member", String.valueOf(id), ground.community(), Map.of("organisation", wanted.getOrganisation().strip()));
    return id;
  }

  public void dismiss(long member, LocalDate day) { desk.end("conference_member", member, day); }

  public String enter(EnterListEntry wanted) {
    var ground = desk.affairs().ground(wanted.getCommunity(), DELIBERATION_EDIT);
    long id = desk.sql().number("select nextval('projects.list_entry_seq')");
    var number = "QD-" + DateTimeFormatter.BASIC_ISO_DATE.format(desk.affairs().today()) + "-" + id;
    int kept = desk.sql().update("""
        insert into projects.list_entry (id, version, number, list, county, town, community, title, text, owner, status, kept_by, kept_at)
        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict do nothing""", id, number, wanted.getList(), ground.county(), ground.town(), ground.community(), wanted.getTitle().strip(),
        wanted.getText() == null || wanted.getText().isBlank() ? null : wanted.getText().strip(), wanted.getOwner().strip(), desk.affairs().caller(), desk.affairs().now());
    Refusal.unless(kept == 1, "list-entry.exists", wanted.getTitle().strip(), wanted.getOwner().strip());
    desk.record("list-entry.enter", "list-entry", number, ground.community(), Map.of("list", wanted.getList().name()));
    return number;
  }

  public void claim(String number, ClaimEntry wanted) {
    var line = open(number, wanted.getVersion());
    Refusal.unless(line.status() == EntryStatus.OPEN, "list-entry.not-open", number, line.status());
    var today = desk.affairs().today();
    Refusal.unless(!wanted.getOn().isAfter(today) && (wanted.getDue() == null || !wanted.getDue().isBefore(wanted.getOn())), "list-entry.day-wrong", wanted.getOn());
    if (wanted.getMember() != null) {
      var home = desk.editable("conference_member", wanted.getMember());
      Refusal.unless(home.equals(line.community()), "list-entry.member-elsewhere");
    }
    desk.sql().update("update projects.list_entry set status = 'CLAIMED', claimed_by = ?, member = ?, resource = ?, claimed_on = ?, due_on = ?, version = version + 1 where number = ?",
        wanted.getBy().strip(), wanted.getMember(), resource(line, wanted.getResource()), wanted.getOn(), wanted.getDue(), number);
    desk.record("list-entry.claim", "list-entry", number, line.community(), Map.of("on", wanted.getOn().toString()));
  }

  /** A need may be met with a resource of the same community that is still open or claimed. */
  private Long resource(EntryLine need, String number) {
    if (number == null || number.isBlank()) return null;
    return desk.sql().one("select id from projects.list_entry where number = ? and list = 'RESOURCE' and community = ? and status in ('OPEN', 'CLAIMED')", row -> row.big("id"), number.strip(),
        need.community()).filter(id -> need.list() == CommonList.NEED).orElseThrow(() -> Refusal.conflict("list-entry.no-resource", number));
  }

  public void complete(String number, CompleteEntry done) {
    var line = open(number, done.getVersion());
    Refusal.unless(line.status() == EntryStatus.CLAIMED, "list-entry.not-claimed", number, line.status());
    Refusal.unless(!done.getOn().isAfter(desk.affairs().today()) && !done.getOn().isBefore(line.claimedOn()), "list-entry.day-wrong", done.getOn());
    desk.sql().update("update projects.list_entry set status = 'DONE', done_on = ?, result = ?, version = version + 1 where number = ?", done.getOn(), done.getResult().strip(), number);
    desk.record("list-entry.complete", "list-entry", number, line.community(), Map.of("on", done.getOn().toString()));
  }

  public String demand(String number, TurnIntoDemand wanted) {
    var line = held(number);
    Refusal.unless(line.list() != CommonList.RESOURCE, "list-entry.resource", number);
    Refusal.unless(line.status() == EntryStatus.OPEN || line.status() == EntryStatus.CLAIMED, "list-entry.not-open", number, line.status());
    Refusal.unless(line.demand() == null, "list-entry.demand-twice", number, line.demand());
    var demand = EnterDemand.of(line.community(), DemandOrigin.LIST, number, wanted.getTitle().strip(), wanted.getKind(), wanted.getHouseholds());
    demand.setText(line.owner() + "：" + (line.text() == null ? line.title() : line.text()));
    var entered = demands.enter(demand);
    desk.record("list-entry.demand", "list-entry", number, line.community(), Map.of("demand", entered));
    return entered;
  }

  public void withdraw(String number, int version, String words) {
    var line = open(number, version);
    Refusal.unless(line.status() == EntryStatus.OPEN || line.status() == EntryStatus.CLAIMED, "list-entry.not-open", number, line.status());
    desk.sql().update("update projects.list_entry set status = 'WITHDRAWN', result = ?, version = version + 1 where number = ?", words, number);
    desk.record("list-entry.withdraw", "list-entry", number, line.community(), Map.of("words", words));
  }

  /** Locked. */
  private EntryLine open(String number, int version) {
    var line = held(number);
    if (line.version() != version) throw Refusal.stale(number, new Changes(version, line.version(), List.of(), List.of()));
    return line;
  }

  private EntryLine held(String number) {
    desk.sql().one("select id from projects.list_entry where number = ? for update", row -> row.big("id"), number);
    desk.community("list_entry", "number = ?", number, DELIBERATION_EDIT);
    return desk.sql().one(LINE + "e.number = ?", ListDesk::line, desk.affairs().today(), number).orElseThrow();
  }
}
