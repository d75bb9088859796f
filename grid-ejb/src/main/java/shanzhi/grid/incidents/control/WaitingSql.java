package shanzhi.grid.incidents.control;

import static shanzhi.kernel.Rights.INCIDENT_CHECK;
import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;
import static shanzhi.kernel.Rights.INCIDENT_HANDLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Move.Actor;
import shanzhi.grid.incidents.entity.Status;

/** What waits for the caller, as a condition: the same table of moves that the sheet asks, turned into SQL. */
@ApplicationScoped
public class WaitingSql {

  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;

  /** Cancelling and withdrawing are possible, but nothing waits for them. */
  private static final List<Move> OPTIONAL = List.of(Move.CANCEL, Move.WITHDRAW);

  public String where(List<Object> args) {
    var parts = new ArrayList<String>();
    add(parts, jurisdiction.over(INCIDENT_DISPATCH).sql(LedgerSql::column, args), Actor.DESK);
    var mine = jurisdiction.holds(INCIDENT_HANDLE) ? offices.ofCaller() : Collections.<Long>emptySet();
    if (!mine.isEmpty()) {
      add(parts, LedgerSql.among("office", mine, args), Actor.OFFICE);
    }
    var checks = jurisdiction.over(INCIDENT_CHECK);
    if (!checks.isEmpty()) {
      var me = jurisdiction.identities();
      var area = checks.sql(LedgerSql::column, args);
      add(parts, area + " and not " + LedgerSql.among("handler", me, args) + " and (status <> 'CHECKING' or " + LedgerSql.among("checker", me, args) + ")", Actor.CHECKER);
    }
    var me = jurisdiction.identities();
    add(parts, LedgerSql.among("reporter", me, args), Actor.REPORTER);
    return "not ended and (" + String.join(" or ", parts) + ")";
  }

  private static void add(List<String> parts, String who, Actor actor) {
    if (who.equals("false")) return;
    parts.add("(" + who + " and status in (" + statuses(actor) + "))");
  }

  private static String statuses(Actor actor) {
    return Arrays.stream(Status.values())
        .filter(status -> Arrays.stream(Move.values()).anyMatch(move -> move.actor() == actor && !OPTIONAL.contains(move) && move.possibleIn(status)))
        .map(status -> "'" + status + "'").collect(Collectors.joining(", "));
  }
}
