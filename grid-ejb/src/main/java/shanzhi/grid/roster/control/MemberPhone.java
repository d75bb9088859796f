package shanzhi.grid.roster.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.unmasking.boundary.SealedSource;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** The number of somebody on the roster, by the person's number there. */
@ApplicationScoped
public class MemberPhone implements SealedSource {

  public static final String KIND = "member.phone";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @Override public String kind() { return KIND; }

  @Override public String right() { return Rights.ROSTER_READ; }

  @Override public Optional<Kept> find(String id) {
    if (!id.matches("\\d{1,18}")) return Optional.empty();
    return Sql.on(database).one("select community, phone_sealed from grid.member where id = ?",
        row -> new Kept(Territory.of(row.text("community")), row.text("phone_sealed")), Long.valueOf(id));
  }
}
