package shanzhi.assessment.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.Contenders;
import shanzhi.assessment.programmes.boundary.EditionSheet;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.FillItem;
import shanzhi.assessment.programmes.boundary.Items;
import shanzhi.assessment.programmes.boundary.Marks;
import shanzhi.assessment.programmes.boundary.OpenEdition;
import shanzhi.assessment.programmes.boundary.ProgrammePlaques;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.programmes.boundary.ProgrammeLine;
import shanzhi.assessment.programmes.boundary.Programmes;
import shanzhi.assessment.programmes.boundary.Targets;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

/** What the journeys of the programmes share: people, and the steps nearly all of them take. */
abstract class Journey {

  static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  static final Caller STRANGER = Caller.named("organiser-jt").as(JobRole.ORGANISER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller OTHER_CLERK = Caller.named("clerk-jt").as(JobRole.CLERK);
  static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  static final Caller OTHER_TOWN = Caller.named("town-jt").as(JobRole.TOWN);
  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final Caller HR = Caller.named("hr").as(JobRole.HR);
  static final Caller INSPECTOR = Caller.named("inspector1").as(JobRole.INSPECTOR);
  /** Seats of those who were drawn. */
  static final int FIRST = 0;
  static final int SECOND = 1;
  static final String WHERE = "GPS 30.2,103.5";
  static final String PUJIANG = "510131000000";
  static final String FEILONG = "510131001006";

  private static int next;

  @Inject Programmes programmes;
  @Inject Contenders contenders;
  @Inject Items items;
  @Inject Marks marks;
  @Inject ProgrammePlaques plaques;
  @Inject Targets targets;
  @Inject Files files;
  @Inject jakarta.enterprise.event.Event<AccessChanged> access;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  Sql sql() { return Sql.on(database); }

  static LocalDate today() { return ChinaTime.today(Clock.systemUTC()); }

  static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  static void denied(Runnable deed) { assertThrows(EJBAccessException.class, deed::run); }

  ProgrammeLine programme(String code) { return ORGANISER.calls(() -> programmes.catalogue()).stream().filter(one -> one.programme().code().equals(code)).findFirst().orElseThrow(); }

  OpenEdition wanted(String code) {
    var wanted = new OpenEdition();
    var programme = programme(code);
    wanted.setProgramme(programme.id());
    wanted.setCounty(PUJIANG);
    wanted.setYear(2031);
    wanted.setTitle("试验 " + code + " " + System.nanoTime());
    wanted.setDepartment("县委社会工作部");
    wanted.setCloses(today().plusDays(10));
    wanted.setQuota(2);
    if (programme.programme().kind() == ProgrammeKind.CREATION) {
      wanted.setBody(Body.COUNTY_GOVERNMENT);
      wanted.setApproval("蒲府函〔2031〕1 号");
    }
    return wanted;
  }

  long opened(String code) { return ORGANISER.calls(() -> programmes.open(wanted(code))); }

  EditionSheet edition(long id) { return ORGANISER.calls(() -> programmes.sheet(id)); }

  ContenderSheet sheet(long contender) { return ORGANISER.calls(() -> contenders.sheet(contender)); }

  long entered(long edition, String unit) {
    var categories = edition(edition).programme().categories();
    return CLERK.calls(() -> contenders.enter(new EnterContender(edition, FEILONG, unit, categories.isEmpty() ? "" : categories.get(0), "试验")));
  }

  /** Entered and let in by the town where its kind asks for that. */
  long competing(long edition, String unit) {
    long contender = entered(edition, unit);
    if (edition(edition).line().kind().checked()) TOWN.does(() -> contenders.accept(contender, version(contender)));
    return contender;
  }

  int version(long contender) { return sheet(contender).line().version(); }

  void finishList(long contender) { for (var item : sheet(contender).items()) CLERK.does(() -> items.fill(item.id(), new FillItem(false, true, null, null))); }

  /** Everything in full but one point less at each judged item for every {@code worse}. */
  static BigDecimal found(Indicator one, int worse) {
    return switch (one.method()) {
      case BOOLEAN -> BigDecimal.ONE;
      case BAND, RATIO -> new BigDecimal("100000");
      case DEDUCT -> BigDecimal.ZERO;
      case EXPERT -> one.most().subtract(BigDecimal.valueOf(worse)).max(BigDecimal.ZERO);
    };
  }

  /** Whoever was drawn for a seat; drawn now where nobody was yet. */
  Caller drawn(long contender, int seat) {
    var experts = sheet(contender).experts();
    if (experts.isEmpty()) {
      ORGANISER.calls(() -> programmes.draw(sheet(contender).line().edition()));
      experts = sheet(contender).experts();
    }
    return Caller.named(experts.get(seat)).as(JobRole.INSPECTOR);
  }

  BigDecimal mark(long contender, int seat, int worse) {
    var expert = drawn(contender, seat);
    for (var one : expert.calls(() -> marks.sheet(contender)).indicators()) expert.calls(() -> marks.save(contender, new EnterFinding(one.code(), found(one, worse), null)));
    return expert.calls(() -> marks.submit(contender));
  }

  void publicityOver(long edition) { sql().update("update assessment.edition set public_from = now() - interval '9 days', public_until = now() - interval '1 hour' where id = ?", edition); }

  /** A clerk of another community of the county. */
  Caller clerkOf(String community) {
    var name = "kinds-" + ++next + "-" + System.nanoTime() % 100_000;
    sql().update("insert into foundation.account (username, display_name, created_by) values (?, ?, 'test')", name, name);
    sql().update("insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at) values (nextval('foundation.user_scope_seq'), ?, 'CLERK', ?, '2026-01-01', 'test', now())", name, community);
    access.fire(new AccessChanged(name));
    return Caller.named(name).as(JobRole.CLERK);
  }

  /** A photo that says where it was taken. */
  static byte[] photo() {
    try (var out = new ByteArrayOutputStream()) {
      var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
      image.setRGB(1, 1, (int) System.nanoTime());
      ImageIO.write(image, "jpeg", out);
      var plain = out.toByteArray();
      var said = ("Exif\0\0" + WHERE).getBytes(StandardCharsets.US_ASCII);
      var all = new ByteArrayOutputStream();
      all.write(plain, 0, 2);
      all.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (said.length + 2)});
      all.write(said);
      all.write(plain, 2, plain.length - 2);
      return all.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A scene of fields of light and shade, the same for the same number. */
  static byte[] scene(int number) { return jpeg(drawn(number)); }

  private static BufferedImage drawn(int number) {
    var chance = new java.util.Random(number);
    var image = new BufferedImage(270, 240, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 9; x++) for (int y = 0; y < 8; y++) {
      int light = 40 + chance.nextInt(160);
      for (int i = 0; i < 30; i++) for (int j = 0; j < 30; j++) image.setRGB(x * 30 + i, y * 30 + j, light << 16 | light << 8 | light);
    }
    return image;
  }

  /** The same scene with a little more light. */
  static byte[] brighter(int number) {
    var image = drawn(number);
    for (int x = 0; x < image.getWidth(); x++) for (int y = 0; y < image.getHeight(); y++) {
      int light = Math.min(255, (image.getRGB(x, y) & 0xFF) + 12);
      image.setRGB(x, y, light << 16 | light << 8 | light);
    }
    return jpeg(image);
  }

  private static byte[] jpeg(BufferedImage image) {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpeg", out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void assertFigure(String wanted, BigDecimal got) { assertEquals(0, new BigDecimal(wanted).compareTo(got), () -> wanted + " but " + got); }
}
