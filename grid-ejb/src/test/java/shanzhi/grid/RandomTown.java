package shanzhi.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

/**
 * A county that does not exist: towns, communities, grids, offices and people with jobs here and there, all drawn from one seed.
 * Each town has at least one dispatcher; everything else is chance.
 */
public final class RandomTown {

  private static final List<JobRole> JOBS = List.of(JobRole.MEMBER, JobRole.WORKER, JobRole.CLERK, JobRole.TOWN, JobRole.DISPATCHER, JobRole.CHECKER, JobRole.LEADER);

  public final Map<String, Caller> people = new LinkedHashMap<>();
  public final List<String> grounds = new ArrayList<>();
  public final String county;
  public final List<String> towns = new ArrayList<>();
  private final Random random;
  private final Sql sql;
  private int persons;

  /** @param number 0 to 9: of the county, each of a run of tests another one */
  public RandomTown(DataSource database, long seed, int number) {
    random = new Random(seed);
    sql = Sql.on(database);
    county = "5101" + (90 + number) + "000000";   // no real county
    area(county, "COUNTY", "510100000000");
    int towns = 1 + random.nextInt(2);
    for (int t = 1; t <= towns; t++) town(t);
    int extra = 6 + random.nextInt(6);
    for (int i = 0; i < extra; i++) person(JOBS.get(random.nextInt(JOBS.size())), somewhere());
    deputies();
  }

  /** Adds who is there in every real county: somebody who organises, an administrator for each town and a clerk for each community. @return who organises */
  public String withAdministrators() {
    towns.forEach(town -> person(JobRole.TOWN, town));
    grounds.stream().filter(ground -> ground.length() == 12).forEach(community -> person(JobRole.CLERK, community));
    return person(JobRole.ORGANISER, county);
  }

  /** Somebody goes: no grant is left, and no job in the token. */
  public void leave(String person) {
    sql.update("update foundation.user_scope set revoked_at = now(), revoked_by = 'test' where username = ? and revoked_at is null", person);
    people.put(person, Caller.named(person));
  }

  private void town(int t) {
    var town = county.substring(0, 6) + "%03d000".formatted(t);
    area(town, "TOWN", county);
    towns.add(town);
    person(JobRole.DISPATCHER, town);
    int communities = 1 + random.nextInt(2);
    for (int c = 1; c <= communities; c++) {
      var community = town.substring(0, 9) + "%03d".formatted(c);
      area(community, "COMMUNITY", town);
      grounds.add(community);
      grid(community + "0000000", "MAIN", null, null, town, community);
      var general = community + "1001000";
      grid(general, "GENERAL", general, community + "0000000", town, community);
      grounds.add(general);
      for (int m = 1; m <= 1 + random.nextInt(2); m++) {
        var micro = community + "2001%03d".formatted(m);
        grid(micro, "MICRO", general, general, town, community);
        grounds.add(micro);
      }
    }
    person(JobRole.MEMBER, grounds.get(grounds.size() - 1));
    for (int o = 0; o < 1 + random.nextInt(2); o++) office(random.nextInt(3) == 0 ? county : town);
  }

  private void area(String code, String level, String parent) {
    sql.update("insert into foundation.area (code, level) values (?, ?)", code, level);
    sql.update("""
        insert into foundation.area_version (id, code, name, short_name, parent, valid_from)
        values (nextval('foundation.area_version_seq'), ?, ?, ?, ?, '2020-01-01')""", code, "试" + code, "试" + code, parent);
  }

  private void grid(String code, String type, String general, String parent, String town, String community) {
    sql.update("insert into grid.grid (code, type, name, county, town, community, general, parent, valid_from) values (?, ?, ?, ?, ?, ?, ?, ?, '2020-01-01')",
        code, type, "格" + code, county, town, community, general, parent);
  }

  private void office(String area) {
    long id = sql.number("select nextval('foundation.organisation_seq')");
    sql.update("insert into foundation.organisation (id, kind, area, handles) values (?, 'TOWN_OFFICE', ?, true)", id, area);
    sql.update("insert into foundation.organisation_name (id, organisation, name, valid_from) values (nextval('foundation.organisation_name_seq'), ?, ?, '2020-01-01')", id, "所" + id);
    long post = sql.number("select nextval('foundation.post_seq')");
    sql.update("insert into foundation.post (id, organisation, title) values (?, ?, '经办')", post, id);
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      var name = person(JobRole.OFFICE, area);
      sql.update("insert into foundation.incumbency (post, username, valid_from) values (?, ?, '2025-01-01')", post, name);
    }
  }

  private String somewhere() {
    if (grounds.isEmpty()) return county;   // the first people come before the ground is laid
    return switch (random.nextInt(4)) {
      case 0 -> county;
      case 1 -> towns.get(random.nextInt(towns.size()));
      default -> grounds.get(random.nextInt(grounds.size()));
    };
  }

  private String person(JobRole job, String area) {
    var name = "rt" + county.substring(2, 6) + "." + ++persons;
    sql.update("insert into foundation.account (username, display_name, home, created_by) values (?, ?, ?, 'test')", name, "人" + persons, area.substring(0, 12));
    scope(name, job, area);
    var jobs = new TreeSet<>(Set.of(job));
    if (random.nextInt(4) == 0) {
      var second = JOBS.get(random.nextInt(JOBS.size()));
      scope(name, second, somewhere());
      jobs.add(second);
    }
    people.put(name, Caller.named(name).as(jobs.toArray(JobRole[]::new)));
    return name;
  }

  private void scope(String name, JobRole job, String area) {
    sql.update("insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at) values (nextval('foundation.user_scope_seq'), ?, ?, ?, '2025-01-01', 'test', now())", name, job, area);
  }

  /** Somebody is away, somebody else stands in; the stand-in's token carries what the absent one may do. */
  private void deputies() {
    var names = List.copyOf(people.keySet());
    for (int i = 0; i < 2; i++) {
      var absent = names.get(random.nextInt(names.size()));
      var deputy = names.get(random.nextInt(names.size()));
      if (absent.equals(deputy) || sql.number("select count(*) from foundation.deputy where absent = ? or deputy = ?", absent, absent) > 0) continue;
      sql.update("""
          insert into foundation.deputy (id, absent, deputy, valid_from, valid_to, reason, arranged_by, arranged_at)
          values (nextval('foundation.deputy_seq'), ?, ?, '2025-01-01', '2099-12-31', '外出', 'test', now())""", absent, deputy);
      people.put(deputy, new Caller(deputy, together(people.get(deputy).rights(), JobRole.identityOf(List.of(), jobsOf(absent)))));
    }
  }

  private List<JobRole> jobsOf(String name) { return sql.list("select role from foundation.user_scope where username = ?", row -> JobRole.valueOf(row.text("role")), name); }

  private static Set<String> together(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * What somebody can open, straight from grants, posts and the codes of the ground, and by none of the suite's own ways.
   *
   * @return numbers
   */
  public Set<String> openable(String person) {
    var readers = java.util.Arrays.stream(JobRole.values()).filter(job -> job.grants(Rights.INCIDENT_READ)).map(Enum::name).collect(Collectors.toSet());
    return new TreeSet<>(sql.list("""
        with me as (select ?::text as name union select d.absent from foundation.deputy d where d.deputy = ? and d.ended_at is null),
        mine as (select s.area from foundation.user_scope s join me on me.name = s.username where s.role = any (?)),
        desks as (select p.organisation as id from foundation.incumbency i join foundation.post p on p.id = i.post join me on me.name = i.username)
        select number from grid.incident i
         where exists (select from mine where i.county = area or i.town = area or i.community = area or i.general_grid = area or i.fine_grid = area
                 or area like '%0000000' and length(area) = 19 and i.community = left(area, 12))
            or i.reporter in (select name from me) or i.checker in (select name from me) or i.office in (select id from desks)
            or exists (select from grid.incident_part p where p.incident = i.id and p.office in (select id from desks))""",
        row -> row.text("number"), person, person, readers));
  }
}
