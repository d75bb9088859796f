package shanzhi.grid.campaigns.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;

class MovesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Hazard.Ground GROUND = new Hazard.Ground("510131000000", "510131001000", "510131001006", null, null, null, null, null);

  private static Hazard found() {
    var hazard = new Hazard("member", NOW, "FIRE", "ORDINARY", "楼道堆物", "3栋1单元", GROUND);
    hazard.number("YH-20261120-1");
    return hazard;
  }

  @Test void every_status_can_be_reached_and_ends_stay_ends() {
    var seen = EnumSet.of(CampaignStatus.DRAFT);
    var open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) for (var move : CampaignMove.from(open.poll())) if (seen.add(move.to())) open.add(move.to());
    assertEquals(EnumSet.allOf(CampaignStatus.class), seen);
    assertEquals(List.of(), CampaignMove.from(CampaignStatus.CLOSED));
    assertEquals(List.of(), CampaignMove.from(CampaignStatus.CANCELLED));
    assertEquals(List.of(), TaskMove.from(TaskStatus.STOPPED, true));
    assertEquals(List.of(), HazardMove.from(HazardStatus.CLOSED));
  }

  @Test void a_leaf_is_fed_back_and_a_level_above_is_summed_up() {
    assertEquals(List.of(TaskMove.FEED_BACK, TaskMove.STOP), TaskMove.from(TaskStatus.SIGNED, true));
    assertEquals(List.of(TaskMove.SUM_UP, TaskMove.STOP), TaskMove.from(TaskStatus.SIGNED, false));
    assertEquals(List.of(TaskMove.GIVE_BACK), TaskMove.from(TaskStatus.DONE, true));
    assertTrue(TaskStatus.RETURNED.waits());
    assertFalse(TaskStatus.DONE.waits());
  }

  @Test void an_illegal_move_names_what_is_allowed() {
    var hazard = found();
    var refusal = assertThrows(Refusal.class, () -> hazard.go(HazardMove.PASS, NOW));
    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    assertTrue(refusal.args().contains(HazardMove.from(HazardStatus.FOUND)), refusal.args().toString());
    var campaign = new Campaign("organiser", NOW);
    assertThrows(Refusal.class, () -> campaign.go(CampaignMove.CLOSE, NOW));
    campaign.go(CampaignMove.SUBMIT, NOW);
    assertEquals("campaign.not-a-draft", assertThrows(Refusal.class, () -> campaign.aim("510131000000", null, null)).key());
    assertEquals("campaign.signer-is-organiser", assertThrows(Refusal.class, () -> campaign.signedBy("organiser")).key());
  }

  @Test void who_put_a_hazard_right_never_checks_it_and_a_failed_check_counts() {
    var hazard = found();
    hazard.go(HazardMove.ORDER, NOW);
    hazard.rectifiedBy("member", NOW);
    hazard.go(HazardMove.RECTIFY, NOW);
    assertEquals("hazard.checker-is-rectifier", assertThrows(Refusal.class, () -> hazard.checkedBy("member")).key());
    hazard.checkedBy("checker");
    hazard.go(HazardMove.FAIL, NOW);
    hazard.workAgain();
    assertEquals(HazardStatus.AGAIN, hazard.status());
    hazard.rectifiedBy("clerk", NOW);
    hazard.go(HazardMove.RECTIFY, NOW);
    assertEquals("hazard.checker-is-rectifier", assertThrows(Refusal.class, () -> hazard.checkedBy("clerk")).key());
    hazard.checkedBy("member");
    hazard.go(HazardMove.PASS, NOW);
    assertTrue(hazard.status().ended());
  }

  @Test void whatever_is_tried_a_status_changes_only_along_the_table() {
    var random = new Random(20261122);
    for (int walk = 0; walk < 500; walk++) {
      var hazard = found();
      for (int step = 0; step < 12; step++) {
        var move = HazardMove.values()[random.nextInt(HazardMove.values().length)];
        var before = hazard.status();
        if (move.possibleIn(before)) {
          hazard.go(move, NOW);
          assertEquals(move.to(), hazard.status());
        } else {
          assertThrows(Refusal.class, () -> hazard.go(move, NOW));
          assertEquals(before, hazard.status());
        }
      }
    }
  }
}
