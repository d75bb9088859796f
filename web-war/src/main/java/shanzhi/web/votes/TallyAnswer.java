package shanzhi.web.votes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.projects.votes.boundary.Recount;

/** A count as REST gives it. */
@Schema(description = "计票结果：projects 按得票从多到少（同票时造价低者在前，再按文件顺序），winners 按入选先后。")
public record TallyAnswer(List<Line> projects, List<String> winners, @Schema(description = "explain=true 时给出每个项目的判定", nullable = true) List<Why> items,
    @Schema(description = "explain=true 时给出剩余资金，元", nullable = true) String left,
    @Schema(description = "explain=true 时给出超出文件自己规定的造价合计、最少积分而仍计入的选票", nullable = true) Beyond beyond) {

  @Schema(description = "ballots 张数，line 第一张在文件第几行，没有时为 0")
  public record Beyond(int ballots, int line) {}

  public record Line(String project, @Schema(description = "得票；排序、积分票为得分") long votes) {}

  @Schema(description = "verdict：FUNDED 入选 PART_FUNDED 部分资助 COMPLETED 余款补选 DOES_NOT_FIT 余额不足 BELOW_FLOOR 未达最低票数 INCOMPATIBLE 与已入选项目互斥 SUPPORTERS_SPENT 支持者余额不足；"
      + "amount 资助额，had 轮到时可用的钱，missing 还差多少票，price 平均份额法每票付出，against 与之互斥的项目")
  public record Why(String project, String verdict, int step, String amount, String had, long missing, String price, String against) {}

  static TallyAnswer of(Recount recount, boolean explained) {
    var tally = recount.tally();
    return new TallyAnswer(tally.lines().stream().map(line -> new Line(line.item(), line.votes())).toList(), tally.winners(),
        explained ? tally.lines().stream().map(line -> new Why(line.item(), line.verdict().name(), line.step(), line.amount().toPlainString(), line.had().toPlainString(), line.missing(),
            line.price() == null ? null : line.price().toPlainString(), line.against())).toList() : null,
        explained ? tally.left().toPlainString() : null, explained ? new Beyond(recount.beyond(), recount.line()) : null);
  }
}
