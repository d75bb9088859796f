package shanzhi.assessment.cases.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** Three cases, one not published yet. All of it is invented. */
@ApplicationScoped
public class DemoCases {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  void load(@Observes @Priority(430) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from assessment.case_study") > 0) return;
    add(sql, "510131001006", "院落议事厅：三十天解决停车难", "多元共治", "飞龙社区老旧院落车位不足，议事厅召集业主、物业、商户六次协商，重新划线二十六个车位，错时共享周边商户停车场，三十天后投诉降为零。做法：先公开问题清单，再议规则，最后议价格；规则由微网格员逐户送达。", true);
    add(sql, "510131001007", "社区基金的第一笔钱怎么花", "制度创新", "了翁社区基金首笔一万二千元用于助餐补贴。先由居民代表列出十二个方向，按受益户数和紧迫程度打分，取前三项公示；每季度公布支出和受益名单（脱敏），第二年捐赠户数翻番。", true);
    add(sql, "510131001010", "微网格员交接不丢一户", "智慧赋能", "齐心社区微网格员轮换时，以交接清单逐户核对：独居老人、燃气老化户、租户更新三类必须当面交接，系统内留痕；三个月内未更新户由社区干部补访。", false);
  }

  private void add(Sql sql, String community, String title, String theme, String words, boolean published) {
    var at = clock.instant().minus(90, ChronoUnit.DAYS);
    sql.update("""
        insert into assessment.case_study (county, town, community, title, theme, words, written_by, written_at, published_by, published_at)
        select ?, parent, code, ?, ?, ?, 'clerk', ?, ?, ? from foundation.area_version where code = ? and valid_to is null""", community.substring(0, 6) + "000000", title, theme, words, at,
        published ? "organiser" : null, published ? at.plus(5, ChronoUnit.DAYS) : null, community);
  }
}
