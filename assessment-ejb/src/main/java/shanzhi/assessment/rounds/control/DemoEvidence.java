package shanzhi.assessment.rounds.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.assessment.likeness.control.Look;
import shanzhi.assessment.likeness.control.Twins.Likeness;
import shanzhi.assessment.likeness.control.Wording;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.files.boundary.SuiteFiles;
import shanzhi.kernel.Sql;

/**
 * Small pictures and papers in the passports of the demonstration round, each saying that it is invented: for every place that inspectors still have before
 * them and the report that is open, and for one of the best of last year, whose picture and minutes turn up once more this year.
 */
@ApplicationScoped
public class DemoEvidence {

  private static final Logger LOG = Logger.getLogger(DemoEvidence.class.getName());
  private static final List<String> SCENES = List.of("HJ-3", "FW-1", "GZ-5", "ZH-3", "TX-X2", "TX-C1");
  private static final Map<String, String> PAPERS = Map.of("DJ-2", "区域化党建联席会议纪要", "PA-3", "应急演练记录", "GZ-4", "社会组织服务项目说明");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SuiteFiles files;
  @Inject Findings findings;
  @Inject Clock clock;

  private record Place(long id, String community, String name, String state, LocalDate cutoff, long seed) {

    boolean has(String indicator) { return !indicator.startsWith("TX-") || indicator.startsWith(name.contains("村") ? "TX-X" : "TX-C"); }

    Random random(String indicator) { return DemoPress.chance(seed * 31 + Long.parseLong(community) * 17 + indicator.hashCode()); }
  }

  private int printed;

  void load(@Observes @Priority(425) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from assessment.evidence") > 0) return;
    long begun = System.nanoTime();
    var places = sql.list("""
        select c.id, c.community, coalesce(v.name, c.community) as name, c.state, r.cutoff, r.seed from assessment.candidate c join assessment.round r on r.id = c.round
          left join foundation.area_version v on v.code = c.community and v.valid_to is null
         where r.opened_by = 'organiser' and (c.state in ('SELF', 'TOWN', 'COUNTY', 'INSPECTION') and r.public_from is null or c.state in ('PLAQUE', 'RECTIFY') and c.place <= 3) order by r.year, c.community""",
        row -> new Place(row.big("id"), row.text("community"), row.text("name"), row.text("state"), row.as("cutoff", LocalDate.class), row.big("seed")));
    if (places.isEmpty()) return;
    try (var press = new DemoPress()) {
      for (var place : places) hand(press, place);
      copied(press, places);
    }
    LOG.info(() -> "demonstration evidence: " + sql.number("select count(*) from assessment.evidence") + " documents in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  /** Two pictures and two papers where inspectors are going, for they read them beside the item, and where the report is open. Every file is forced to disk, so there are few. */
  private void hand(DemoPress press, Place place) {
    if (!place.state().equals("INSPECTION") && !place.state().equals("SELF")) return;
    SCENES.stream().filter(place::has).limit(2).forEach(one -> street(place, one));
    PAPERS.keySet().stream().sorted().limit(2).forEach(one -> minutes(press, place, one));
  }

  private void street(Place place, String indicator) { scene(place, indicator, DemoPress.scene(place.random(indicator)), "现场照片-" + place.name()); }

  private void minutes(DemoPress press, Place place, String indicator) { paper(press, place, indicator, DemoPress.words(place.name(), PAPERS.get(indicator), place.random(indicator))); }

  /** Last year's picture a little brighter, last year's minutes with other names and figures: the passport tells. */
  private void copied(DemoPress press, List<Place> places) {
    var old = places.stream().filter(one -> List.of("PLAQUE", "RECTIFY").contains(one.state())).findFirst();
    var now = places.stream().filter(one -> one.state().equals("COUNTY") && old.stream().noneMatch(other -> other.community().equals(one.community()))).findFirst();
    if (old.isEmpty() || now.isEmpty()) return;
    street(old.get(), "HJ-3");
    minutes(press, old.get(), "DJ-2");
    scene(now.get(), "FW-1", DemoPress.brighter(DemoPress.scene(old.get().random("HJ-3"))), "服务大厅");
    var words = DemoPress.words(old.get().name(), PAPERS.get("DJ-2"), old.get().random("DJ-2"));
    paper(press, now.get(), "DJ-2", words.stream().map(line -> line.replace(old.get().name(), now.get().name()).replace("居民", "群众").replace("会议议定", "会上议定")).toList());
  }

  private void scene(Place place, String indicator, java.awt.image.BufferedImage picture, String name) {
    keep(place, indicator, name + ".jpg", DemoPress.jpeg(picture), new Likeness(Look.of(picture), grain(picture), null));
  }

  private static Map<Integer, long[]> grain(java.awt.image.BufferedImage picture) {
    var grain = Look.grain(picture);
    return grain == null ? Map.of() : Map.of(0, grain);
  }

  /** Some are PDF, which take longer to make; the others Word documents. */
  private void paper(DemoPress press, Place place, String indicator, List<String> words) {
    boolean pdf = place.state().equals("INSPECTION") && indicator.equals("DJ-2") && printed++ < 2;
    keep(place, indicator, words.get(0) + (pdf ? ".pdf" : ".docx"), pdf ? press.pdf(words) : DemoPress.docx(words), new Likeness(null, Map.of(), Wording.of(String.join("\n", words))));
  }

  private void keep(Place place, String indicator, String name, byte[] content, Likeness like) {
    var file = files.bring(name, content, "clerk", ApplicationDesk.subject(place.id()), "evidence");
    int days = 2 + place.random(indicator).nextInt(60);
    findings.attach(place.id(), new Findings.Passport(indicator, file.id(), file.hash(), place.cutoff().minusDays(days), place.community(), like), "clerk", clock.instant().minus(26, ChronoUnit.DAYS));
  }
}
