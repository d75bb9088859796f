package shanzhi.foundation.organisations.boundary;

import static shanzhi.kernel.Rights.ORGANISATION_EDIT;
import static shanzhi.kernel.Rights.ORGANISATION_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.AccountLine;
import shanzhi.foundation.access.boundary.AreaCodes;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.organisations.boundary.OrganisationSheet.IncumbentLine;
import shanzhi.foundation.organisations.boundary.OrganisationSheet.PostLine;
import shanzhi.foundation.organisations.entity.Organisation;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** The ledger of organisations, their posts and who holds them. Everything outside the caller's ground is unknown to him. */
@Stateless
@RolesAllowed(ORGANISATION_READ)
public class Organisations {

  /** Deeds that make a new version; posts and their holders are added to and change nothing that was read. */
  private static final List<String> CHANGING = List.of("organisation.rename", "organisation.close", "office.handle");

  @PersistenceContext(unitName = "foundation") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaCodes codes;
  @Inject AreaTrees trees;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Organisations on the caller's ground under their names of today, offices first.
   *
   * @param area only those in this area and below; null for all
   * @param text part of the name; null for all
   */
  public Page<OrganisationLine> list(String area, Kind kind, String text, int offset, int limit) {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>(List.of(today));
    var where = new StringBuilder(" where ").append(ground(jurisdiction.over(ORGANISATION_READ), args));
    if (area != null && !area.isBlank()) where.append(" and ").append(ground(new Reach(List.of(Territory.of(area))), args));
    if (kind != null) {
      where.append(" and o.kind = ?");
      args.add(kind);
    }
    if (text != null && !text.isBlank()) {
      where.append(" and n.name like ?");
      args.add("%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    var from = """
         from foundation.organisation o join lateral (select name from foundation.organisation_name n
           where n.organisation = o.id order by n.valid_from <= ? desc, n.valid_from desc limit 1) n on true
        """ + where;
    var sql = Sql.on(database);
    int count = (int) sql.number("select count(*) from (select 1 " + from + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    var all = new ArrayList<Object>(List.of(today));
    all.addAll(args);
    var rows = sql.list("""
        select o.*, n.name, (select count(*) from foundation.post p where p.organisation = o.id and p.closed_on is null) as posts,
          (select count(distinct i.username) from foundation.post p join foundation.incumbency i on i.post = p.id
            where p.organisation = o.id and ? between i.valid_from and coalesce(i.valid_to, 'infinity')) as people
        """ + from + " order by o.handles desc, o.area, o.id limit " + Math.min(Math.max(limit, 1), 200) + " offset " + Math.max(offset, 0),
        row -> new OrganisationLine(row.big("id"), Kind.valueOf(row.text("kind")), row.text("name"), row.text("area"), row.text("credit_code"),
            row.yes("handles"), row.as("closed_on", LocalDate.class), row.number("posts"), row.number("people")), all);
    return Page.of(rows, count);
  }

  /** @throws Refusal organisation.unknown (404) */
  public OrganisationSheet get(long id) {
    var found = on(ORGANISATION_READ, em.find(Organisation.class, id), id);
    var sql = Sql.on(database);
    var posts = sql.list("select * from foundation.post where organisation = ? order by closed_on nulls first, id", row -> new PostLine(row.big("id"),
        row.text("title"), row.text("role"), row.as("closed_on", LocalDate.class), incumbents(row.big("id"))), id);
    return new OrganisationSheet(id, found.kind(), found.nameOn(ChinaTime.today(clock)), found.area(), found.creditCode(), found.handles(),
        found.closedOn(), found.names(), posts, duties(id), found.version());
  }

  /** @return the number of the new organisation; @throws Refusal organisation.bad-credit-code (400) */
  @RolesAllowed(ORGANISATION_EDIT)
  public long found(@NotNull @Valid NewOrganisation wanted) {
    trees.today().get(wanted.area());
    jurisdiction.require(ORGANISATION_EDIT, Territory.of(wanted.area()));
    var organisation = new Organisation(wanted.kind(), wanted.area(), wanted.creditCode(), wanted.name(), wanted.from());
    Refusal.unless(organisation.creditCode() == null || Sql.on(database).number(
        "select count(*) from foundation.organisation where credit_code = ? and closed_on is null", organisation.creditCode()) == 0,
        "organisation.credit-code-taken", organisation.creditCode());
    em.persist(organisation);
    done("organisation.found", organisation, null, Map.of("name", wanted.name(), "kind", wanted.kind().name()));
    return organisation.id();
  }

  /**
   * @param seen what the caller read of it
   * @throws Refusal changed-by-someone-else (409) with both versions where it is not that any more
   */
  @RolesAllowed(ORGANISATION_EDIT)
  public void rename(@NotNull OrganisationSheet seen, @NotBlank @Size(min = 2, max = 80) String name, @NotNull LocalDate from) {
    var organisation = asSeen(seen);
    var before = organisation.nameOn(from);
    organisation.rename(name, from, null);
    done("organisation.rename", organisation, Map.of("name", before), Map.of("name", name, "from", from.toString()));
  }

  /** @throws Refusal organisation.has-people (409) while somebody holds one of its posts on that day or later; changed-by-someone-else as in {@link #rename} */
  @RolesAllowed(ORGANISATION_EDIT)
  public void close(@NotNull OrganisationSheet seen, @NotNull LocalDate day) {
    var organisation = asSeen(seen);
    Refusal.unless(Sql.on(database).number("""
        select count(*) from foundation.incumbency i join foundation.post p on p.id = i.post
         where p.organisation = ? and coalesce(i.valid_to, 'infinity') >= ?""", seen.id(), day) == 0, "organisation.has-people");
    organisation.close(day);
    done("organisation.close", organisation, null, Map.of("day", day.toString()));
  }

  /**
   * Says what a handling office takes: sub-categories (4 digits) or whole classes (2 digits). None makes it no handling office.
   *
   * @throws Refusal changed-by-someone-else (409) as in {@link #rename}; office.bad-duty (400)
   */
  @RolesAllowed(ORGANISATION_EDIT)
  public void handle(@NotNull OrganisationSheet seen, @NotNull Collection<String> duties) {
    var organisation = asSeen(seen);
    long id = seen.id();
    em.lock(organisation, LockModeType.OPTIMISTIC_FORCE_INCREMENT);   // the duties lie in rows of their own
    var wanted = new TreeSet<>(duties);
    if (!wanted.stream().allMatch(duty -> duty.matches("\\d{2}(\\d{2})?"))) throw Refusal.invalid("office.bad-duty");
    var sql = Sql.on(database);
    var before = duties(id);
    organisation.handle(!wanted.isEmpty());
    sql.update("delete from foundation.office_duty where organisation = ?", id);
    sql.batch("insert into foundation.office_duty (organisation, prefix) values (?, ?)", wanted.stream().map(duty -> new Object[] {id, duty}).toList());
    done("office.handle", organisation, Map.of("duties", before), Map.of("duties", wanted));
  }

  /** @return the number of the post */
  @RolesAllowed(ORGANISATION_EDIT)
  public long addPost(long id, @NotBlank @Size(max = 40) String title, JobRole role) {
    var organisation = editable(id);
    Refusal.unless(organisation.closedOn() == null, "organisation.closed", organisation.nameOn(ChinaTime.today(clock)));
    long post = Sql.on(database).number("insert into foundation.post (organisation, title, role) values (?, ?, ?) returning id",
        id, title, role == null ? null : role.name());
    done("post.add", organisation, null, Map.of("post", post, "title", title));
    return post;
  }

  /** Who could be appointed, by name, user name or staff number: enabled people at home in the organisation's county. At most 20. */
  @RolesAllowed(ORGANISATION_EDIT)
  public List<AccountLine> candidates(long id, @NotNull String text) {
    var county = editable(id).area().substring(0, 6);
    var like = "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return Sql.on(database).list("""
        select a.* from foundation.account a
         where a.enabled and left(a.home, 6) = ? and (a.username like ? or a.display_name like ? or a.staff_no like ?) order by a.username limit 20""",
        row -> AccountLine.of(row, ""),
        county, like, like, like);
  }

  /** The posts somebody holds or held in organisations on the caller's ground, those of today first. */
  public List<HeldPost> postsOf(@NotBlank String username) {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>(List.of(today, username));
    var ground = ground(jurisdiction.over(ORGANISATION_READ), args);
    return Sql.on(database).list("""
        select o.id, n.name, p.title, i.valid_from, i.valid_to from foundation.incumbency i
          join foundation.post p on p.id = i.post join foundation.organisation o on o.id = p.organisation
          join lateral (select name from foundation.organisation_name n where n.organisation = o.id
             order by n.valid_from <= ? desc, n.valid_from desc limit 1) n on true
         where i.username = ? and """ + " " + ground + " order by i.valid_to desc nulls first, i.id desc", row -> {
          var until = row.as("valid_to", LocalDate.class);
          return new HeldPost(row.big("id"), row.text("name"), row.text("title"), row.as("valid_from", LocalDate.class), until, until == null || !until.isBefore(today));
        }, args.toArray());
  }

  /** @throws Refusal post.held-already (409) if the same person holds the post at that time */
  @RolesAllowed(ORGANISATION_EDIT)
  public void appoint(long postId, @NotBlank String username, @NotNull LocalDate from) {
    var sql = Sql.on(database);
    var organisation = ofPost(postId);
    Refusal.unless(sql.number("select count(*) from foundation.post where id = ? and closed_on is null", postId) == 1, "post.closed");
    if (sql.number("select count(*) from foundation.account where username = ? and enabled", username) == 0) throw Refusal.unknown("account.unknown", username);
    Refusal.unless(sql.number("select count(*) from foundation.incumbency where post = ? and username = ? and coalesce(valid_to, 'infinity') >= ?",
        postId, username, from) == 0, "post.held-already", username);
    sql.update("insert into foundation.incumbency (post, username, valid_from) values (?, ?, ?)", postId, username, from);
    done("post.appoint", organisation, null, Map.of("post", postId, "username", username, "from", from.toString()));
  }

  /** @param until the last day in the post */
  @RolesAllowed(ORGANISATION_EDIT)
  public void release(long incumbencyId, @NotNull LocalDate until) {
    var sql = Sql.on(database);
    record Held(long post, String username, LocalDate from, LocalDate to) {}
    var held = sql.one("select * from foundation.incumbency where id = ?", row -> new Held(row.big("post"), row.text("username"),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)), incumbencyId).orElseThrow(() -> Refusal.unknown("post.unknown", incumbencyId));
    var organisation = ofPost(held.post());
    Refusal.unless(!until.isBefore(held.from()), "post.ends-before-start", held.from());
    Refusal.unless(held.to() == null || until.isBefore(held.to()), "post.released-already", String.valueOf(held.to()));
    sql.update("update foundation.incumbency set valid_to = ? where id = ?", until, incumbencyId);
    done("post.release", organisation, Map.of("username", held.username()), Map.of("until", until.toString()));
  }

  private Organisation ofPost(long postId) {
    return Sql.on(database).one("select organisation from foundation.post where id = ?", row -> row.big("organisation"), postId)
        .map(this::editable).orElseThrow(() -> Refusal.unknown("post.unknown", postId));
  }

  private Organisation editable(long id) { return on(ORGANISATION_EDIT, em.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE), id); }

  /** The same, if it is still what the caller read. */
  private Organisation asSeen(OrganisationSheet seen) {
    var now = editable(seen.id());
    if (now.version() == seen.version()) return now;
    var today = ChinaTime.today(clock);
    var differences = Stream.of(new Changes.Field("org.name", seen.name(), now.nameOn(today)),
        new Changes.Field("org.duties.short", String.join(" ", seen.duties()), String.join(" ", duties(seen.id()))),
        new Changes.Field("audit.verb.organisation.close", Objects.toString(seen.closedOn(), null), Objects.toString(now.closedOn(), null)))
        .filter(one -> !Objects.equals(one.before(), one.after())).toList();
    throw Refusal.stale(now.nameOn(today), new Changes(seen.version(), now.version(),
        audit.last("organisation", String.valueOf(now.id()), CHANGING, now.version() - seen.version()), differences));
  }

  private List<String> duties(long id) {
    return Sql.on(database).list("select prefix from foundation.office_duty where organisation = ? order by prefix", row -> row.text("prefix"), id);
  }

  private Organisation on(String right, Organisation found, long id) {
    if (found == null || !jurisdiction.covers(right, Territory.of(found.area()))) throw Refusal.unknown("organisation.unknown", id);
    return found;
  }

  private String ground(Reach reach, List<Object> args) {
    if (reach.isWhole()) return "true";
    args.add(codes.in(reach));
    return "o.area = any(?)";
  }

  private List<IncumbentLine> incumbents(long post) {
    return Sql.on(database).list("""
        select i.*, a.display_name, a.enabled from foundation.incumbency i join foundation.account a using (username)
         where i.post = ? order by i.valid_to desc nulls first, i.id""",
        row -> new IncumbentLine(row.big("id"), row.text("username"), row.text("display_name"), row.as("valid_from", LocalDate.class),
            row.as("valid_to", LocalDate.class), row.yes("enabled")), post);
  }

  private void done(String verb, Organisation organisation, Object before, Object after) {
    em.flush();
    audit.record(verb, "organisation", String.valueOf(organisation.id()), organisation.area(), before, after);
  }
}
