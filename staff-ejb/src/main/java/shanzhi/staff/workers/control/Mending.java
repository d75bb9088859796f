package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.EventKind;
import shanzhi.staff.workers.boundary.NewWorker;

/** What a workbook says otherwise of somebody who is there: only what it says. */
@ApplicationScoped
public class Mending {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  void mend(long worker, String number, String community, NewWorker row) {
    var sql = Sql.on(database);
    sql.update("""
        update staff.worker set name = ?, phone_sealed = coalesce(?, phone_sealed), phone_index = coalesce(?, phone_index),
               service_since = least(coalesce(?::date, service_since), entered_on), version = version + 1 where id = ?""",
        row.getName(), sealing.seal(row.getPhone()), sealing.index(row.getPhone()), row.getServiceSince(), worker);
    var today = ChinaTime.today(clock);
    if (row.getDegree() != null) {
      sql.update("insert into staff.degree (worker, level, valid_from) values (?, ?, ?) on conflict (worker, level) do nothing", worker, row.getDegree(), today);
    }
    if (row.getCertificate() != null) {
      sql.update("insert into staff.certificate (worker, level, valid_from) select ?, ?, ? where not exists (select from staff.certificate where worker = ? and level = ? and valid_to is null)",
          worker, row.getCertificate(), today, worker, row.getCertificate());
    }
    chronicle.record(new Chronicle.Deed(worker, number, community, EventKind.CORRECT, today, "按导入的表格更新"), null);
  }
}
