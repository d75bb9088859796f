package shanzhi.system.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Territory;
import shanzhi.system.Http;
import shanzhi.system.RunningSuite;
import shanzhi.system.policy.Policy.Person;
import shanzhi.system.policy.Policy.Rule;

/** Every resource and every page, by everybody of the demonstration, on ground of every relation to theirs. */
class AuthorisationMatrixIT {

  private enum Answer { LETS, FORBIDS, HIDES, UNSIGNED }

  private record Cell(String name, Answer wanted, java.util.function.Supplier<HttpResponse<String>> call) {
    /** Null where the suite answers as the policy says. */
    String complaint() {
      int status = call.get().statusCode();
      var got = status == 403 ? Answer.FORBIDS : status == 404 ? Answer.HIDES : status == 401 ? Answer.UNSIGNED : status < 300 || List.of(400, 409, 422).contains(status) ? Answer.LETS : null;
      return got == wanted ? null : name + " " + status + ", policy " + wanted;
    }
  }

  private record Incident(String number, Territory place, String reporter, String checker, List<String> staff) {}

  /** An estate with one of its buildings and one of its households. */
  private record Dwelling(Territory community, String estate, String building, String household) {
    String of(Rule rule) { return rule.path().startsWith("/places/estates") ? estate : rule.path().startsWith("/places/buildings") ? building : household; }
  }

  private record Account(String username, String job, Territory territory) {}

  /** What the cells are about. */
  private record Things(List<Incident> incidents, List<Account> accounts, Map<Territory, String> members, List<Dwelling> dwellings) {}

  private static final List<Person> PEOPLE = Policy.people();

  /** From above everybody to below, in both counties, and one that is not there. */
  private static final List<String> AREAS = List.of("510100000000", "510131000000", "510121000000", "510131001000", "510121001000", "510131001006",
      "510131001007", "510121001015");
  private static final List<String> GRIDS = List.of("5101310010060000000", "5101310010061001000", "5101310010062001005", "5101310010062002001",
      "5101310010070000000", "5101310010071001000", "5101210010150000000", "5101210010151001000", "5101210010152001001");
  /** Pages of something that is nowhere on anybody's ground. */
  private static final Map<String, String> OF_ONE_THING = Map.ofEntries(
      Map.entry("/app/campaigns/sheet", "?number=RW-20200101-1"), Map.entry("/app/campaigns/task", "?id=999999999"),
      Map.entry("/app/campaigns/hazard", "?number=YH-20200101-1"), Map.entry("/app/staff/worker", "?id=999999999"), Map.entry("/app/staff/round", "?id=999999999"),
      Map.entry("/app/staff/payroll-run", "?id=999999999"), Map.entry("/app/funds/pool", "?id=999999999"), Map.entry("/app/funds/payment", "?number=ZF-2020-000001"),
      Map.entry("/app/votes/campaign", "?number=TP-20200101-1"), Map.entry("/app/votes/result", "?number=TP-20200101-1"),
      Map.entry("/app/votes/paper", "?number=TP-20200101-1"), Map.entry("/app/votes/survey", "?number=DC-20200101-1"),
      Map.entry("/app/projects/sheet", "?number=XM-2020-00001"), Map.entry("/app/deliberation/demand", "?number=XQ-20200101-1"),
      Map.entry("/app/deliberation/proposal", "?number=TA-20200101-1"), Map.entry("/app/deliberation/meeting", "?number=HY-20200101-1"),
      Map.entry("/app/deliberation/resolution", "?number=JY-20200101-1"), Map.entry("/app/deliberation/publicity", "?number=GS-20200101-1"),
      Map.entry("/app/staff/payroll-parallel", "?id=999999999"), Map.entry("/app/assessment/round", "?id=999999999"),
      Map.entry("/app/assessment/candidate", "?id=999999999"), Map.entry("/app/assessment/analysis", "?id=999999999"),
      Map.entry("/app/assessment/publicity", "?id=999999999"), Map.entry("/app/assessment/calibration", "?id=999999999"),
      Map.entry("/app/assessment/drawn", "?id=999999999"), Map.entry("/app/assessment/poll", "?number=MY-20200101-1"),
      Map.entry("/app/assessment/programmes-edition", "?id=999999999"), Map.entry("/app/assessment/programmes-entry", "?id=999999999"));
  private static final String NO_AREA = "510131999000";
  private static final String NO_GRID = "5101310010062099099";

  @Test void every_resource_answers_each_person_on_each_ground_as_the_policy_says() throws Exception {
    var cells = new ArrayList<Cell>();
    var things = new Things(incidents(), accounts(), members(), dwellings());
    for (var rule : Policy.rules()) for (var person : PEOPLE) cells.addAll(cells(rule, person, things));
    assertTrue(cells.size() > 3000, () -> "cells: " + cells.size());
    assertEquals(List.of(), complaints(cells));
  }

  @Test void every_page_opens_to_those_with_its_right_and_for_things_of_their_ground() throws Exception {
    var cells = new ArrayList<Cell>();
    var incidents = incidents();
    var oneOfEachJob = PEOPLE.stream().collect(Collectors.toMap(Person::job, one -> one, (first, second) -> first)).values();      // and who has none
    Policy.pages().forEach((page, right) -> (page.equals("/app/incidents/sheet") || page.equals("/app/grid/grid") ? PEOPLE : oneOfEachJob).forEach(person -> {
      boolean may = right.equals("demo") || person.may(right);
      if (page.equals("/app/incidents/sheet")) {
        for (var one : may ? incidents : incidents.subList(0, 1)) cells.add(page(person, page + "?number=" + one.number(), may, sees(person, one)));
      } else if (page.equals("/app/grid/grid")) {
        for (var grid : may ? GRIDS : GRIDS.subList(0, 1)) cells.add(page(person, page + "?code=" + grid, may, person.covers(Territory.of(grid))));
      } else if (OF_ONE_THING.containsKey(page)) {
        cells.add(page(person, page + OF_ONE_THING.get(page), may, false));
      } else {
        cells.add(page(person, page, may, true));
      }
    }));
    assertEquals(List.of(), complaints(cells));
  }

  @Test void lists_hold_exactly_what_lies_on_ones_ground() {
    for (var person : PEOPLE) {
      if (person.may("grid.read")) {
        assertEquals(ids("select code from grid.grid where valid_to is null and " + within(person, "code")), grids(person), person.username());
      }
      if (person.may("organisation.read")) {
        assertEquals(ids("select id::text from foundation.organisation where " + within(person, "area")), paged(person, "/organisations", "id"), person.username());
      }
      if (person.may("account.read")) {
        assertEquals(ids("select username from foundation.account a where " + within(person, "home")
            + " or exists (select from foundation.user_scope s where s.username = a.username and s.revoked_at is null and " + within(person, "s.area") + ")"),
            paged(person, "/accounts", "username"), person.username());
      }
      if (person.may("staff.read")) {
        assertEquals(ids("select number from staff.worker where " + within(person, "community")), paged(person, "/workers?area=510100000000", "number"), person.username());
      }
      if (person.may("place.read")) {
        for (var community : List.of("510131001006", "510131001007", "510121001015")) {
          var seen = person.readsIn(Territory.of(community));
          assertEquals(ids("select id::text from foundation.estate where valid_to is null and " + seen + " and community = '" + community + "'"),
              listed(person, "/places/estates?community=" + community), person.username() + " estates of " + community);
          assertEquals(ids("select id::text from foundation.building where valid_to is null and " + seen + " and estate = (select min(id) from foundation.estate"
              + " where valid_to is null and community = '" + community + "')"),
              listed(person, "/places/estates/" + ids("select coalesce(min(id), 0)::text from foundation.estate where valid_to is null and community = '" + community + "'").first()
                  + "/buildings"), person.username() + " buildings in " + community);
        }
      }
      if (person.may("incident.read")) assertEquals(ids(incidentsOf(person)), incidents(person), person.username());
    }
  }

  private static Cell page(Person person, String path, boolean may, boolean visible) {
    return new Cell(person.username() + " " + path, !may ? Answer.FORBIDS : visible ? Answer.LETS : Answer.HIDES, () -> Http.as(person.username()).get(path));
  }

  private static List<Cell> cells(Rule rule, Person person, Things things) {
    boolean may = person.may(rule.right());
    var cells = new ArrayList<Cell>();
    Function<String, java.util.function.Consumer<Answer>> at = place -> answer -> cells.add(new Cell(person.username() + " " + rule.name() + " " + place,
        may ? answer : Answer.FORBIDS, () -> Requests.send(rule, person.username(), place)));
    switch (rule.ground()) {
      case "signed" -> cells.add(new Cell(person.username() + " " + rule.name(), Answer.UNSIGNED, () -> Requests.send(rule, person.username(), "")));
      case "none" -> at.apply("").accept(Answer.LETS);
      case "own", "thing" -> at.apply("").accept(Answer.HIDES);
      case "known" -> {
        AREAS.forEach(area -> at.apply(area).accept(Answer.LETS));
        at.apply(NO_AREA).accept(Answer.HIDES);
      }
      case "within" -> (rule.path().startsWith("/places") ? things.dwellings().stream().map(one -> one.community() + " " + one.of(rule)).toList()
          : List.of("510100000000", "510131001006", "510121001015")).forEach(place -> at.apply(place).accept(Answer.LETS));
      case "place" -> {
        things.dwellings().forEach(one -> at.apply(one.community() + " " + one.of(rule)).accept(
            (rule.right().equals("place.read") ? person.readsIn(one.community()) : person.covers(one.community())) ? Answer.LETS : Answer.HIDES));
        at.apply(NO_AREA + " 999999999").accept(Answer.HIDES);
      }
      case "incident" -> things.incidents().forEach(one -> at.apply(one.number()).accept(sees(person, one) ? Answer.LETS : Answer.HIDES));
      case "account" -> things.accounts().forEach(one -> at.apply(one.username() + " " + one.job() + " " + one.territory()).accept(
          person.covers(Territory.of(one.territory().area())) && person.covers(one.territory()) ? Answer.LETS : Answer.HIDES));
      case "covered" -> {
        if (rule.path().equals("/unmaskings")) {
          things.members().forEach((place, member) -> at.apply(member).accept(person.covers(place) && person.may(rule.also()) ? Answer.LETS : Answer.HIDES));
        } else {
          Requests.places(rule, AREAS, GRIDS).forEach(place -> at.apply(place).accept(person.covers(Territory.of(place)) ? Answer.LETS : Answer.HIDES));
          at.apply(rule.path().startsWith("/grids") ? NO_GRID : NO_AREA).accept(Answer.HIDES);
        }
      }
      default -> throw new AssertionError(rule.name() + " has a ground nobody knows: " + rule.ground());
    }
    // without the right the answer does not depend on the place: the nearest and the farthest tell as much as all
    return may || cells.size() < 3 ? cells : List.of(cells.get(0), cells.get(cells.size() - 1));
  }

  private static boolean sees(Person person, Incident one) {
    return person.covers(one.place()) || person.username().equals(one.reporter()) || person.username().equals(one.checker()) || one.staff().contains(person.username());
  }

  /** Asked by a few at a time, as people do. */
  private static List<String> complaints(List<Cell> cells) throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      var wrong = new TreeSet<String>();
      for (var done : threads.invokeAll(cells.stream().map(cell -> (java.util.concurrent.Callable<String>) cell::complaint).toList())) {
        if (done.get() != null) wrong.add(done.get());
      }
      return List.copyOf(wrong);
    } finally {
      threads.shutdown();
    }
  }

  // ---- what lies where, read behind the suite's back

  private static String within(Person person, String column) {
    var code = person.territory().code();
    return switch (person.territory().level()) {
      case CITY -> column + " like '" + code.substring(0, 4) + "%'";
      case COUNTY -> column + " like '" + code.substring(0, 6) + "%'";
      case TOWN -> column + " like '" + code.substring(0, 9) + "%'";
      case COMMUNITY -> column + " like '" + person.territory().area() + "%'";
      case GENERAL_GRID -> "(" + column + " = '" + code + "' or " + column + " like '" + person.territory().area() + "2" + code.substring(13, 16) + "%')";
      default -> column + " = '" + code + "'";
    };
  }

  private static String incidentsOf(Person person) {
    var offices = "(select p.organisation from foundation.post p join foundation.incumbency i on i.post = p.id where i.username = '" + person.username()
        + "' and current_date between i.valid_from and coalesce(i.valid_to, 'infinity'))";
    return "select number from grid.incident n where " + within(person, "coalesce(fine_grid, general_grid, community)")
        + " or '" + person.username() + "' in (reporter, checker) or office in " + offices
        + " or exists (select from grid.incident_part h where h.incident = n.id and h.reported_at = n.reported_at and h.office in " + offices + ")";
  }

  private static List<Incident> incidents() {
    Requests.report("worker-jt", "5101210010151001000");
    var found = new ArrayList<Incident>();
    for (var row : rows("""
        select distinct on (coalesce(fine_grid, general_grid, community)) number, coalesce(fine_grid, general_grid, community), reporter, checker,
          (select string_agg(i.username, ' ') from foundation.post p join foundation.incumbency i on i.post = p.id
            where (p.organisation = n.office or p.organisation in (select h.office from grid.incident_part h where h.incident = n.id and h.reported_at = n.reported_at)) and current_date between i.valid_from and coalesce(i.valid_to, 'infinity'))
          from grid.incident n where community in ('510131001006', '510131001007', '510121001015') order by 2, number""", 5)) {
      found.add(new Incident(row.get(0), Territory.of(row.get(1)), row.get(2), row.get(3), row.get(4) == null ? List.of() : List.of(row.get(4).split(" "))));
    }
    assertTrue(found.stream().map(one -> one.place().area()).distinct().count() >= 2, "incidents in both counties");
    return found.stream().collect(Collectors.groupingBy(one -> one.place().area() + one.place().level())).values().stream().map(group -> group.get(0)).toList();
  }

  private static List<Account> accounts() {
    return PEOPLE.stream().filter(person -> List.of("member", "worker-jt", "leader", "leader-jt", "city", "office", "sysadmin-cd", "clerk").contains(person.username()))
        .map(person -> new Account(person.username(), person.job().name(), person.territory())).toList();
  }

  private static Map<Territory, String> members() {
    return rows("select community, min(id)::text from grid.member where community in ('510131001006', '510131001007', '510121001015', '510131100001') group by 1", 2)
        .stream().collect(Collectors.toMap(row -> Territory.of(row.get(0)), row -> row.get(1)));
  }

  /** In both counties, so that each is foreign to somebody. */
  private static List<Dwelling> dwellings() {
    var found = rows("""
        select distinct on (b.community) b.community, b.estate::text, b.id::text, h.id::text from foundation.building b
          join foundation.household h on h.building = b.id
         where b.community in ('510131001006', '510131001007', '510121001015') and b.valid_to is null and h.valid_to is null order by 1, 3""", 4)
        .stream().map(row -> new Dwelling(Territory.of(row.get(0)), row.get(1), row.get(2), row.get(3))).toList();
    assertTrue(found.size() >= 2, "dwellings in both counties");
    return found;
  }

  private static TreeSet<String> ids(String sql) { return rows(sql, 1).stream().map(row -> row.get(0)).collect(Collectors.toCollection(TreeSet::new)); }

  private static List<List<String>> rows(String sql, int columns) {
    try (var connection = RunningSuite.get().database(); var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) row.add(result.getString(i));
        rows.add(row);
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private static JsonObject page(Person person, String path) {
    var answer = Http.as(person.username()).get("/api/v1" + path);
    assertEquals(200, answer.statusCode(), () -> person.username() + " " + path + " " + answer.body());
    return Http.object(answer);
  }

  private static TreeSet<String> grids(Person person) {
    var all = new TreeSet<String>();
    for (var after = ""; ; ) {
      var rows = page(person, "/grids?area=510100000000&limit=500&after=" + after).getJsonArray("rows").getValuesAs(JsonObject.class);
      rows.forEach(row -> all.add(row.getString("code")));
      if (rows.size() < 500) return all;
      after = rows.get(rows.size() - 1).getString("code");
    }
  }

  private static TreeSet<String> listed(Person person, String path) {
    var answer = Http.as(person.username()).get("/api/v1" + path);
    assertEquals(200, answer.statusCode(), () -> person.username() + " " + path + " " + answer.body());
    return Http.array(answer).getValuesAs(JsonObject.class).stream().map(row -> row.get("id").toString()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> paged(Person person, String path, String key) {
    var all = new TreeSet<String>();
    for (int from = 0; ; from += 200) {
      var rows = page(person, path + (path.contains("?") ? "&" : "?") + "limit=200&offset=" + from).getJsonArray("rows").getValuesAs(JsonObject.class);
      rows.forEach(row -> all.add(row.get(key) instanceof jakarta.json.JsonString text ? text.getString() : row.get(key).toString()));
      if (rows.size() < 200) return all;
    }
  }

  private static TreeSet<String> incidents(Person person) {
    var all = new TreeSet<String>();
    for (String after = null; ; ) {
      var found = page(person, "/incidents?rows=100" + (after == null ? "" : "&after=" + after));
      found.getJsonArray("rows").getValuesAs(JsonObject.class).forEach(row -> all.add(row.getString("number")));
      if (found.get("next") == null || found.isNull("next")) return all;
      after = found.getString("next");
    }
  }
}
