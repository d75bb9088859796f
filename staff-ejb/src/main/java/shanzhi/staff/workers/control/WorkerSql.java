package shanzhi.staff.workers.control;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.CertificateLevel;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.ContractLine;
import shanzhi.staff.workers.boundary.DegreeLevel;
import shanzhi.staff.workers.boundary.EventKind;
import shanzhi.staff.workers.boundary.EventLine;
import shanzhi.staff.workers.boundary.LeaveKind;
import shanzhi.staff.workers.boundary.LeaveLine;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.PostingLine;
import shanzhi.staff.workers.boundary.WorkerLine;
import shanzhi.staff.workers.boundary.WorkerState;

/** The longer statements of the roster, and how their rows are read. The territory's condition on {@code w} stands where %s is. */
public final class WorkerSql {

  /** ? is today, four times. The newest posting that has begun stands for the worker; for whoever is still to come, the first. */
  private static final String FROM = """
        from staff.worker w
        join lateral (select * from staff.posting p where p.worker = w.id order by p.valid_from > ?, p.valid_from desc limit 1) p on true
        join staff.paying_unit u on u.id = p.unit
        join lateral (select case when w.left_on <= ? then 'LEFT'
                                  when exists (select from staff.leave l where l.worker = w.id and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)) then 'ON_LEAVE'
                                  else 'ACTIVE' end as state) s on true
       where\s""";

  public static final String LINE = """
      select w.id, w.number, w.name, w.phone_sealed, w.community, w.town, w.entered_on, w.service_since, w.left_on, p.post, p.start_grade, p.unit, u.name as unit_name, s.state,
             (select d.level from staff.degree d where d.worker = w.id order by array_position(array['COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'], d.level) desc limit 1) as degree,
             (select c.level from staff.certificate c where c.worker = w.id and c.valid_to is null
               order by array_position(array['ASSISTANT', 'SOCIAL_WORKER', 'SENIOR'], c.level) desc limit 1) as certificate
      """ + FROM;

  public static final String COUNT = "select count(*) from (select 1 " + FROM + "%s limit %s) x";

  public static final String COUNT_BARE = "select count(*) from (select 1 from staff.worker w where %s limit %s) x";

  /** Service as {@code staff.worker_month} counts it, on a day. */
  public static final String SERVICE = """
      select greatest(0, extract(year from age(?::timestamp, w.service_since
               + coalesce((select sum(least(i.valid_to, ?::date) - i.valid_from) from staff.service_interruption i where i.worker = w.id and i.valid_from < ?::date), 0)::int
               + coalesce((select sum(least(l.valid_to, ?::date) - l.valid_from) from staff.leave l join staff.leave_rule r on r.kind = l.kind and r.valid_from <= l.valid_from
                             and (r.valid_to is null or r.valid_to > l.valid_from) and not r.counts_as_service where l.worker = w.id and l.valid_from < ?::date), 0)::int
               + make_interval(years => (select count(*)::int from staff.appraisal a join staff.appraisal_round r on r.id = a.round
                                           where a.worker = w.id and r.month is null and r.state = 'PUBLISHED' and a.grade = 'FAILED' and r.year < extract(year from ?::date)))))::int)
        from staff.worker w where w.id = ?""";

  private static final String POSTINGS = "select p.*, u.name as unit_name from staff.posting p join staff.paying_unit u on u.id = p.unit where p.worker = ? order by p.valid_from desc";
  private static final String CONTRACTS = "select c.*, u.name as unit_name from staff.contract c join staff.paying_unit u on u.id = c.unit where c.worker = ? order by c.valid_from desc";

  private WorkerSql() {}

  public static WorkerLine line(Sql.Row row, Sealing sealing) throws SQLException {
    var degree = row.text("degree");
    var certificate = row.text("certificate");
    return new WorkerLine(row.big("id"), row.text("number"), row.text("name"), Masks.phone(sealing.open(row.text("phone_sealed"))), PostClass.valueOf(row.text("post")),
        row.as("start_grade", Integer.class), row.text("community"), row.text("town"), row.big("unit"), row.text("unit_name"), day(row, "entered_on"), day(row, "service_since"),
        day(row, "left_on"), WorkerState.valueOf(row.text("state")), degree == null ? null : DegreeLevel.valueOf(degree), certificate == null ? null : CertificateLevel.valueOf(certificate));
  }

  public static List<PostingLine> postings(Sql sql, long worker) {
    return sql.list(POSTINGS, row -> new PostingLine(row.big("id"), row.big("unit"), row.text("unit_name"), row.text("community"), PostClass.valueOf(row.text("post")),
        row.as("start_grade", Integer.class), day(row, "valid_from"), day(row, "valid_to"), row.text("document")), worker);
  }

  public static List<ContractLine> contracts(Sql sql, long worker) {
    return sql.list(CONTRACTS, row -> new ContractLine(row.big("id"), row.text("unit_name"), row.text("number"), ContractKind.valueOf(row.text("kind")),
        day(row, "valid_from"), day(row, "valid_to")), worker);
  }

  public static List<LeaveLine> leaves(Sql sql, long worker) {
    return sql.list("select * from staff.leave where worker = ? order by valid_from desc", row -> new LeaveLine(row.big("id"), LeaveKind.valueOf(row.text("kind")),
        day(row, "valid_from"), day(row, "valid_to"), row.text("document")), worker);
  }

  /** The newest 200. */
  public static List<EventLine> events(Sql sql, long worker) {
    return sql.list("select * from staff.worker_event where worker = ? order by id desc limit 200", row -> new EventLine(EventKind.valueOf(row.text("kind")),
        day(row, "day"), row.text("words"), row.text("actor"), row.instant("at")), worker);
  }

  /** Full years of service on a day. */
  public static int serviceYears(Sql sql, long worker, LocalDate day) { return (int) sql.number(SERVICE, day, day, day, day, day, day, worker); }

  private static LocalDate day(Sql.Row row, String column) throws SQLException { return row.as(column, LocalDate.class); }
}
