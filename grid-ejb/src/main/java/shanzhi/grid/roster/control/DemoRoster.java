package shanzhi.grid.roster.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;

/** Invented people for the demonstration: chiefs everywhere, workers and members with some vacancies, slices where a grid has several members. */
@ApplicationScoped
public class DemoRoster {

  private static final Logger LOG = Logger.getLogger(DemoRoster.class.getName());

  private static final String SURNAMES = "{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗}";
  private static final String GIVEN = "{建国,秀英,志强,丽华,永福,桂芳,海燕,文斌,晓梅,德明,春蓉,光荣,玉兰,宏伟,淑珍,家明,红霞,正华,小琴,世勇,美玲,国庆,素芬}";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;

  void load(@Observes @Priority(310) DatabaseReady ready) {
    if (!ready.demo()) return;
    var sql = Sql.on(database);
    if (sql.number("select count(*) from grid.member") > 0) return;
    // every 97th micro grid and every 80th general grid stands empty; every 7th micro grid has a second member, every 31st a third
    int people = sql.update("""
        with grids as (
          select g.*, row_number() over (partition by type order by community <> '510131001006', code) as n from grid.grid g where valid_to is null),
        posts as (
          select g.code, g.community, g.type, p, row_number() over (order by g.code, p)::int as i,
                 case g.type when 'MAIN' then 'CHIEF' when 'GENERAL' then 'WORKER' else 'MEMBER' end as duty
            from grids g, generate_series(1, 3) p
           where p <= case g.type when 'MAIN' then 1 when 'GENERAL' then (n % 80 <> 0)::int when 'EXCLUSIVE' then (n % 29 <> 0)::int
                           else case when n % 97 = 0 then 0 when n % 31 = 5 then 3 when n % 7 = 5 then 2 else 1 end end),
        people as (
          insert into grid.member (id, name, phone_masked, source, community, username, since)
          select i, (?::text[])[1 + (i * 7 + i / 13) % 20] || (?::text[])[1 + (i * 11 + i / 7) % 23],
                 '1' || (30 + i % 70) || '****' || lpad((i * 7919 % 10000)::text, 4, '0'),
                 case when duty = 'CHIEF' then 'PARTY_MEMBER' when duty = 'WORKER' then 'COMMUNITY_STAFF' when type = 'EXCLUSIVE' then 'EMPLOYEE'
                      else ('{PARTY_MEMBER,BUILDING_HEAD,VOLUNTEER,PARTY_MEMBER,PROPERTY_STAFF}'::text[])[1 + i % 5] end,
                 community,
                 case when p = 1 then case code when '5101310010062001005' then 'member' when '5101310010061001000' then 'worker'
                                                when '5101210010152001001' then 'member-jt' when '5101210010151001000' then 'worker-jt' end end,
                 date '2022-07-01' + i * 37 % 180
            from posts)
        insert into grid.assignment (id, member, grid, duty, valid_from)
        select i, i, code, duty, date '2023-01-01' + i * 53 % 700 from posts""", SURNAMES, GIVEN);
    for (var table : List.of("member", "assignment")) {
      sql.number("select max(nextval('grid." + table + "_seq')) from generate_series(1, ? / 50 + 2)", people);
    }
    int slices = sql.update("""
        with several as (
          select grid, array_agg(member order by id) as members from grid.assignment
           where duty = 'MEMBER' and valid_to is null and substr(grid, 13, 1) = '2' group by grid having count(*) > 1)
        insert into grid.member_household (member, grid, household, valid_from)
        select s.members[1 + (h.n * cardinality(s.members) / h.total)::int], s.grid, h.household, date '2025-01-01'
          from several s, lateral (
            select k.household, row_number() over (order by k.household) - 1 as n, count(*) over () as total
              from grid.grid_household k where k.grid = s.grid and k.valid_to is null) h
         where not (substr(s.grid, 17) = '003' and h.n = 3)""");
    sealPhones(sql);
    LOG.info(() -> "demonstration roster: " + people + " posts, " + slices + " households in slices");
  }

  /** The invented numbers are kept as real ones are: sealed, shown masked. */
  private void sealPhones(Sql sql) {
    record Number(long member, String phone) {}
    sql.batch("update grid.member set phone_sealed = ?, phone_index = ?, phone_masked = null where id = ?",
        sql.list("select id, replace(phone_masked, '*', '0') as phone from grid.member where phone_masked is not null",
            row -> new Number(row.big("id"), row.text("phone"))).stream()
            .map(one -> new Object[] {sealing.seal(one.phone()), sealing.index(one.phone()), one.member()}).toList());
  }
}
