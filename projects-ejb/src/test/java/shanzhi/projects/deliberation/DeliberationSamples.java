package shanzhi.projects.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.projects.deliberation.boundary.CostKind;
import shanzhi.projects.deliberation.boundary.DrawUpProposal;
import shanzhi.projects.deliberation.boundary.DrawUpProposal.Cost;
import shanzhi.projects.deliberation.boundary.RecordMeeting;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.testkit.Caller;

/** People, places and papers of the tests of this room. */
public final class DeliberationSamples {

  public static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  public static final Caller STRANGER = Caller.named("clerk-jt").as(JobRole.CLERK);
  public static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  public static final Caller TOWN_STRANGER = Caller.named("town-jt").as(JobRole.TOWN);
  public static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  public static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);
  public static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  public static final Caller OFFICE = Caller.named("office").as(JobRole.OFFICE);
  /** A clerk of a village too, once the test has granted it. */
  public static final Caller VILLAGE_CLERK = Caller.named("worker").as(JobRole.CLERK);
  public static final String FEILONG = "510131001006";
  public static final String YULONG = "510121001015";
  public static final String PUYAN = "510131001201";

  /** The database outlives a deployment: names begin elsewhere each time. */
  private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

  private DeliberationSamples() {}

  public static String fresh(String word) { return word + " " + Long.toString(NEXT.incrementAndGet(), 36); }

  public static LocalDate today() { return ChinaTime.today(Clock.systemUTC()); }

  public static LocalDateTime yesterday() { return today().minusDays(1).atTime(14, 30); }

  public static DrawUpProposal draft(String community, String amount) {
    var draft = new DrawUpProposal();
    draft.setCommunity(community);
    draft.setTitle(fresh("院落花池改造"));
    draft.setContent("新建花池两处，添置长椅六张，由居民认养。");
    draft.setYear(today().getYear());
    draft.getCosts().add(Cost.of(CostKind.MATERIAL, "花池与长椅", amount));
    return draft;
  }

  public static RecordMeeting record(int version, List<Long> members, Vote... votes) {
    var record = new RecordMeeting();
    record.setVersion(version);
    record.setChair("何秀英");
    record.setRecorder("罗小梅");
    record.setMinutes("会议逐项讨论并表决。");
    record.setMembers(new ArrayList<>(members));
    record.setItems(new ArrayList<>(Arrays.asList(votes)));
    return record;
  }

  public static List<Integer> upTo(int number) { return IntStream.rangeClosed(1, number).boxed().toList(); }
}
