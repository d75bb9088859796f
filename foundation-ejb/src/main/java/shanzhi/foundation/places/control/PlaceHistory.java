package shanzhi.foundation.places.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** Writes down how places are called until a day, before they get other names. */
@ApplicationScoped
public class PlaceHistory {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public void keepEstate(long estate, LocalDate until) {
    keep("ESTATE", "select id, name, street, valid_from from foundation.estate where id = ?", estate, until);
  }

  public void keepBuilding(long building, LocalDate until) {
    keep("BUILDING", "select id, name, null::text, valid_from from foundation.building where id = ?", building, until);
  }

  /** @param which condition on the building {@code b} with one question mark */
  public void keepDoors(String which, long id, LocalDate until) {
    keep("HOUSEHOLD", """
        select h.id, h.address, null::text, h.valid_from from foundation.household h join foundation.building b on b.id = h.building
         where %s and h.valid_to is null""".formatted(which), id, until);
  }

  /** {@code what} gives place, text, street and first day. */
  private void keep(String level, String what, long id, LocalDate until) {
    Sql.on(database).update("""
        insert into foundation.place_history (id, level, place, text, street, valid_from, valid_to)
        select nextval('foundation.place_history_seq'), ?, s.id, s.t, s.street, s.since, ?
          from (select w.id, w.t, w.street, greatest(w.since, (select max(p.valid_to) from foundation.place_history p where p.level = ? and p.place = w.id)) as since
                  from (%s) as w (id, t, street, since)) s where s.since < ?""".formatted(what), level, until, level, id, until);
  }
}
