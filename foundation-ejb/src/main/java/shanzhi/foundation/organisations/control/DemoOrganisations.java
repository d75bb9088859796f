package shanzhi.foundation.organisations.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** Offices, committees and their people for the demonstration; set by set, and only into an empty ledger. */
@ApplicationScoped
public class DemoOrganisations {

  private static final Logger LOG = Logger.getLogger(DemoOrganisations.class.getName());
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(220) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from foundation.organisation") > 0) return;
    Csv.resource(DemoOrganisations.class, "/data/demo/offices.csv").forEach(line -> office(sql, line));
    committees(sql);
    people(sql);
    LOG.info(() -> "demonstration organisations: " + sql.number("select count(*) from foundation.organisation"));
  }

  private static void office(Sql sql, Map<String, String> line) {
    var towns = line.get("area").startsWith("TOWNS:");
    sql.update("""
        with ground as (
          select a.code, case when ? then v.short_name || ? else ? end as name from foundation.area a
            join foundation.area_version v on v.code = a.code and v.valid_to is null
           where case when ? then a.level = 'TOWN' and v.parent = ? else a.code = ? end),
        body as (
          insert into foundation.organisation (id, kind, area, handles)
          select nextval('foundation.organisation_seq'), ?, code, true from ground returning id, area),
        named as (
          insert into foundation.organisation_name (id, organisation, name, valid_from)
          select nextval('foundation.organisation_name_seq'), b.id, g.name, ? from body b join ground g on g.code = b.area),
        post as (
          insert into foundation.post (organisation, title, role)
          select id, title, role from body, (values ('负责人', null), ('经办人', 'OFFICE')) t (title, role))
        insert into foundation.office_duty (organisation, prefix)
        select id, duty from body, unnest(string_to_array(?, ' ')) duty""",
        towns, line.get("name"), line.get("name"), towns, line.get("area").replace("TOWNS:", ""), line.get("area"),
        line.get("kind"), SINCE, line.get("duties"));
  }

  /** Each community of the two counties has its committee, its Party body and its supervisors. */
  private static void committees(Sql sql) {
    sql.update("""
        with ground as (
          select a.code, v.name, v.short_name from foundation.area a join foundation.area_version v on v.code = a.code and v.valid_to is null
           where a.level = 'COMMUNITY' and left(a.code, 6) in ('510131', '510121')),
        kinds (kind, chief) as (values ('PARTY_BODY', '书记'), ('COMMITTEE', '主任'), ('SUPERVISION', '主任')),
        body as (
          insert into foundation.organisation (id, kind, area)
          select nextval('foundation.organisation_seq'), kind, code from ground, kinds order by code, kind returning id, kind, area),
        named as (
          insert into foundation.organisation_name (id, organisation, name, valid_from)
          select nextval('foundation.organisation_name_seq'), b.id, case kind when 'PARTY_BODY' then short_name || '党总支部委员会'
              when 'COMMITTEE' then name else short_name || case when name like '%村%' then '村务监督委员会' else '居务监督委员会' end end, ?
            from body b join ground g on g.code = b.area)
        insert into foundation.post (organisation, title) select b.id, t.title from body b join kinds using (kind),
          lateral (values (chief), ('委员')) t (title)""", SINCE);
  }

  /** The demonstration's own people first; then one fictitious clerk for every office that would have nobody. */
  private static void people(Sql sql) {
    for (var who : new String[][] {{"office", "鹤山街道市政所"}, {"office-jt", "赵镇街道市政所"}}) {
      sql.update("""
          insert into foundation.incumbency (post, username, valid_from)
          select p.id, a.username, ? from foundation.post p join foundation.organisation_name n on n.organisation = p.organisation
            join foundation.account a on a.username = ? where n.name = ? and p.role = 'OFFICE'""", SINCE, who[0], who[1]);
    }
    sql.update("""
        insert into foundation.incumbency (post, username, valid_from)
        select p.id, a.username, ? from foundation.post p join foundation.organisation o on o.id = p.organisation
          join foundation.account a on a.username = 'clerk' and a.home = o.area where o.kind = 'COMMITTEE' and p.title = '委员'""", SINCE);
    sql.update("""
        with vacant as (
          select p.id, o.area, 'desk-' || o.id as username,
            substr('李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', (o.id / 50 %% 20)::int + 1, 1) || substr('建国秀兰志强桂芳晓明丽华文涛玉梅海燕俊杰', (o.id / 50 %% 10)::int * 2 + 1, 2) as name
            from foundation.post p join foundation.organisation o on o.id = p.organisation
           where p.role = 'OFFICE' and o.handles and not exists (select from foundation.incumbency i where i.post = p.id)),
        account as (
          insert into foundation.account (username, display_name, home, created_by) select username, name, area, 'sysadmin' from vacant returning username),
        scope as (
          insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
          select nextval('foundation.user_scope_seq'), username, 'OFFICE', area, ?, 'secadmin', now() from vacant)
        insert into foundation.incumbency (post, username, valid_from) select id, username, ? from vacant""".replace("%%", "%"), SINCE, SINCE);
  }
}
