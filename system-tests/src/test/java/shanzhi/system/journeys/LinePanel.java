package shanzhi.system.journeys;

import static shanzhi.system.journeys.ScoreBook.rows;

/** Where the line of the award falls into intervals of rank, the leader says with minutes who of those on it gets it. */
final class LinePanel {

  private LinePanel() {}

  static void decide(long round) {
    try (var organiser = Person.atDesk("organiser")) {
      organiser.open("/app/assessment/calibration?id=" + round);
      organiser.page().locator("[id='f:run']").click();
      organiser.page().locator("#plot-h").waitFor();
    }
    try (var leader = Person.atDesk("leader")) {
      var page = leader.page();
      leader.open("/app/assessment/calibration?id=" + round);
      // those on the line stand in the order of their places: as many as the quota leaves
      long sure = rows("select count(*) from assessment.calibration_place p where p.calibration = (select max(id) from assessment.calibration where round = ?) and p.eligible and not p.on_line and p.total >= (select score_line from assessment.calibration where id = p.calibration) and p.place <= (select rank_line from assessment.calibration where id = p.calibration)",
          row -> row.getLong(1), round).get(0);
      var boxes = page.locator("[id='f:awarded'] .ui-chkbox-box");
      for (int i = 0; i < Math.min(boxes.count(), 8 - sure); i++) boxes.nth(i).click();
      page.locator("[id='f:me:mei']").fill("县委社会工作部、专家组");
      page.locator("[id='f:mi:mii']").fill("名次区间跨越命名线，合议按总分先后确定");
      page.locator("[id='f:decide']").click();
      page.locator("#said-h").waitFor();
      leader.shoot("award-line");
    }
  }

  static boolean decided(long round) {
    boolean kept = rows("select to_regclass('assessment.line_decision') is not null", row -> row.getBoolean(1)).get(0);
    return kept && rows("select count(*) from assessment.line_decision d join assessment.calibration c on c.id = d.calibration where c.round = ?", row -> row.getLong(1), round).get(0) > 0;
  }
}
