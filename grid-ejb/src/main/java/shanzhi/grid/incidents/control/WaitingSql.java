package shanzhi.grid.incidents.control;

import static shanzhi.kernel.Rights.INCIDENT_APPROVE;
import static shanzhi.kernel.Rights.INCIDENT_CHECK;
import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;
import static shanzhi.kernel.Rights.INCIDENT_HANDLE;
import static shanzhi.kernel.Rights.INCIDENT_VERIFY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Move.Actor;
import shanzhi.grid.incidents.entity.RequestKind;
import shanzhi.grid.incidents.entity.Status;

/** What waits for the caller, as a condition: the same table of moves that the sheet asks, turned into SQL. */
@ApplicationScoped
public class WaitingSql {

  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;

  /** Possible, but nothing waits for them. */
  private static final Set<Move> OPTIONAL = EnumSet.of(Move.CANCEL, Move.WITHDRAW, Move.CALL_BACK, Move.MERGE, Move.UNMERGE, Move.GIVE_PART, Move.DROP_PART,
      Move.ASK_RETURN, Move.ASK_EXTENSION, Move.ASK_SUSPENSION, Move.TAKE_BACK_REQUEST, Move.RESUME, Move.SUPERVISE, Move.REOPEN);

  public String where(List<Object> args) {
    var parts = new ArrayList<String>();
    add(parts, jurisdiction.over(INCIDENT_DISPATCH).sql(LedgerSql::column, args), Actor.DESK);
    var mine = jurisdiction.holds(INCIDENT_HANDLE) ? offices.ofCaller() : Collections.<Long>emptySet();
    if (!mine.isEmpty()) {
      add(parts, LedgerSql.among("office", mine, args), Actor.OFFICE);
    }
    parts.addAll(handed(args));
    if (!mine.isEmpty()) {
      add(parts, "open_parts > 0 and id = any (array(select incident from grid.incident_part p where p.state in ('GIVEN', 'SIGNED') and "
          + LedgerSql.among("p.office", mine, args) + "))", Actor.HELPER);
    }
    var me = jurisdiction.identities();
    add(parts, LedgerSql.among("reporter", me, args), Actor.REPORTER);
    return "not ended and (" + String.join(" or ", parts) + ")";
  }

  /** What is put before the caller to verify, to check or to decide; one condition each. */
  public List<String> handed(List<Object> args) {
    var parts = new ArrayList<String>();
    var checks = jurisdiction.over(INCIDENT_CHECK);
    if (!checks.isEmpty()) {
      var me = jurisdiction.identities();
      var area = checks.sql(LedgerSql::column, args);
      add(parts, area + " and (handler is null or not " + LedgerSql.among("handler", me, args) + ") and (status <> 'CHECKING' or " + LedgerSql.among("checker", me, args) + ")", Actor.CHECKER);
    }
    add(parts, jurisdiction.over(INCIDENT_VERIFY).sql(LedgerSql::column, args), Actor.VERIFIER);
    add(parts, jurisdiction.over(INCIDENT_APPROVE).sql(LedgerSql::column, args), Actor.COUNTY);
    return parts;
  }

  private static void add(List<String> parts, String who, Actor actor) {
    if (!who.equals("false")) parts.add("(" + who + " and (" + when(actor) + "))");
  }

  /** Where a move of this actor is due; where it decides a request, only while such a request is open. */
  private static String when(Actor actor) {
    var plain = EnumSet.noneOf(Status.class);
    var cases = new TreeSet<String>();
    for (var move : Move.values()) {
      if (move.actor() != actor || OPTIONAL.contains(move)) continue;
      for (var status : Status.values()) {
        if (!move.possibleIn(status)) continue;
        if (!move.decides()) plain.add(status);
        else for (var kind : RequestKind.values()) if (move.possibleIn(status, kind)) cases.add("status = '" + status + "' and asked = '" + kind + "'");
      }
    }
    if (!plain.isEmpty()) cases.add("status in (" + plain.stream().map(status -> "'" + status + "'").collect(Collectors.joining(", ")) + ")");
    return String.join(" or ", cases);
  }
}
