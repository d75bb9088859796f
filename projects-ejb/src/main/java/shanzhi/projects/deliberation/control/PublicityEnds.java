package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.PublicityStatus;
import shanzhi.projects.deliberation.entity.Publicity;

/** The days of a publicity are over and nobody objects any more: its resolution takes effect. One with an open objection waits, however long. */
@Stateless
@PermitAll
public class PublicityEnds {

  private static final int BATCH = 500;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject PublicityWork work;

  /** Ids of what should have ended by now. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Long> due() {
    return Sql.on(database).list("select id from projects.publicity where status = 'RUNNING' and until_day < ? order by until_day, id limit " + BATCH, row -> row.big("id"), desk.today());
  }

  /** Each for itself, so that one failure holds up no other. Somebody may have been quicker, or objected. @return whether it ended here */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean end(long id) {
    var publicity = desk.take(Publicity.class, id);
    if (publicity.status() != PublicityStatus.RUNNING || !desk.today().isAfter(publicity.until())) return false;
    work.complete(publicity);
    return true;
  }
}
