package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.entity.Contender;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Plaques of contenders. The caller has asked who may, and locked it. */
@ApplicationScoped
public class PlaqueDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ContenderFile file;
  @Inject Policy policy;
  @Inject Clock clock;

  public LocalDate inDays(int days) { return ChinaTime.today(clock).plusDays(days); }

  public void hang(EntityManager em, Contender contender, String number) {
    long taken = Sql.on(database).number("select count(*) from (select plaque_no from assessment.contender where county = ? union all select plaque_no from assessment.candidate where county = ?) p where plaque_no = ?",
        contender.county(), contender.county(), number);
    Refusal.unless(taken == 0, "plaque.taken", number);
    contender.plaque(number, ChinaTime.today(clock));
    file.record(em, contender, "plaque", number);
  }

  public void review(EntityManager em, Contender contender, Recheck outcome, String words) {
    var today = ChinaTime.today(clock);
    switch (outcome) {
      case KEEP -> contender.keep(today.plusMonths(file.programme(file.edition(contender.edition())).number("复查月数")));
      case RECTIFY -> contender.rectify(today.plusMonths(policy.number("rectify-months")));
      case REVOKED -> contender.revoke(today);
    }
    file.record(em, contender, "recheck-" + outcome.name().toLowerCase(Locale.ROOT), words);
  }
}
