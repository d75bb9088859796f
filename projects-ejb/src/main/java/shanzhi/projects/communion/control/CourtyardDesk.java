package shanzhi.projects.communion.control;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shanzhi.kernel.Refusal;
import shanzhi.projects.communion.boundary.CourtyardLine;
import shanzhi.projects.communion.boundary.SetUpCourtyard;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.KeepBody;
import shanzhi.projects.deliberation.control.BodyDesk;

/** Courtyards and the bodies that belong to them. */
@ApplicationScoped
public class CourtyardDesk {

  /** 一组三会 and what each is called after the courtyard. */
  public static final Map<BodyKind, String> BODIES = new LinkedHashMap<>();

  static {
    BODIES.put(BodyKind.COURTYARD_PARTY_GROUP, "党小组");
    BODIES.put(BodyKind.COURTYARD_COUNCIL, "议事会");
    BODIES.put(BodyKind.COURTYARD_BOARD, "管委会");
    BODIES.put(BodyKind.COURTYARD_SUPERVISION, "监委会");
  }

  private record Found(long id, String name, String community, int households, int meetings) {}

  private record Part(long courtyard, CourtyardLine.Body body) {}

  @Inject CommunionDesk desk;
  @Inject BodyDesk bodies;

  public List<CourtyardLine> list(String area) {
    var found = desk.list("""
        select c.*, (select count(*)::int from projects.meeting m join projects.body b on b.id = m.body where b.courtyard = c.id and m.status = 'CONFIRMED') as meetings
          from projects.courtyard c where""", "c", area, "order by c.community, c.name limit 500",
        row -> new Found(row.big("id"), row.text("name"), row.text("community"), row.number("households"), row.number("meetings")));
    var parts = desk.list("""
        select b.id, b.kind, b.courtyard, (select count(*)::int from projects.body_member m where m.body = b.id and m.valid_to is null) as members
          from projects.body b where b.courtyard is not null and b.valid_to is null and""", "b", area, "order by b.kind",
        row -> new Part(row.big("courtyard"), new CourtyardLine.Body(row.big("id"), BodyKind.valueOf(row.text("kind")), row.number("members"))))
        .stream().collect(Collectors.groupingBy(Part::courtyard, Collectors.mapping(Part::body, Collectors.toList())));
    return found.stream().map(one -> new CourtyardLine(one.id(), one.name(), one.community(), one.households(), List.copyOf(parts.getOrDefault(one.id(), List.of())), one.meetings())).toList();
  }

  public long setUp(SetUpCourtyard wanted) {
    var ground = desk.affairs().ground(wanted.getCommunity(), DELIBERATION_EDIT);
    var sql = desk.sql();
    var name = wanted.getName().strip();
    long id = sql.number("select nextval('projects.courtyard_seq')");
    int kept = sql.update("insert into projects.courtyard (id, name, county, town, community, households, kept_by, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing", id, name,
        ground.county(), ground.town(), ground.community(), wanted.getHouseholds(), desk.affairs().caller(), desk.affairs().now());
    Refusal.unless(kept == 1, "courtyard.exists", name);
    BODIES.forEach((kind, word) -> bodies.found(KeepBody.of(ground.community(), kind, Counting.MEMBERS, name + word, wanted.getFrom()), id));
    desk.record("courtyard.set-up", "courtyard", String.valueOf(id), ground.community(), Map.of("name", name));
    return id;
  }
}
