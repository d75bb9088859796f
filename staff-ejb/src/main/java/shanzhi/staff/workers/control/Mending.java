package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.EventKind;
import shanzhi.staff.workers.boundary.NewWorker;

/** What a workbook says otherwise of people who are there: only what it says. */
@ApplicationScoped
public class Mending {

  private static final String MEND = """
      with given as (
        select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[]) as g (id, name, phone, phone_index, since, degree, certificate),
            (values (?::date)) as m (today)),
      mended as (
        update staff.worker w set name = g.name, phone_sealed = coalesce(g.phone, w.phone_sealed), phone_index = coalesce(g.phone_index, w.phone_index),
               service_since = least(coalesce(g.since, w.service_since), w.entered_on), version = w.version + 1
          from given g where w.id = g.id),
      studied as (
        insert into staff.degree (worker, level, valid_from) select id, degree, today from given where degree is not null on conflict (worker, level) do nothing)
      insert into staff.certificate (worker, level, valid_from) select id, certificate, today from given g
       where certificate is not null and not exists (select from staff.certificate c where c.worker = g.id and c.level = g.certificate and c.valid_to is null)""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Somebody on the roster, and the row that says otherwise. */
  record Otherwise(long worker, String number, String community, NewWorker row) {}

  void mend(List<Otherwise> all) {
    var today = ChinaTime.today(clock);
    Sql.on(database).spread(MEND, all.stream().map(one -> new Object[] {one.worker(), one.row().getName(), sealing.seal(one.row().getPhone()), sealing.index(one.row().getPhone()),
        one.row().getServiceSince(), one.row().getDegree(), one.row().getCertificate()}).toList(), today);
    chronicle.recordAll(all.stream().map(one -> new Chronicle.Deed(one.worker(), one.number(), one.community(), EventKind.CORRECT, today, "按导入的表格更新")).toList());
  }
}
