package shanzhi.grid.roster.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.foundation.unmasking.boundary.Unmasking;
import shanzhi.grid.roster.boundary.Post;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.grid.roster.boundary.RosterQuery;
import shanzhi.kernel.Rights;

/** 网格员队伍 as a workbook: who serves today; telephone numbers are masked unless a reason is given. */
@ApplicationScoped
public class RosterExport implements SheetExport<RosterQuery, Post> {

  private static final int SLICE = 500;

  @Inject Roster roster;
  @Inject Areas areas;
  @Inject Unmasking unmasking;

  @Override public String key() { return "members"; }

  @Override public String title() { return "网格员名册"; }

  @Override public String right() { return Rights.ROSTER_READ; }

  @Override public Class<RosterQuery> query() { return RosterQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("姓名", 12), text("职责", 12), text("社区", 16), text("网格名称", 24), text("网格编码", 22), text("身份", 12), text("联系电话", 14),
        number("分片户数", 8), date("任职日期"));
  }

  @Override public Set<String> more(RosterQuery query) { return whole(query) ? Set.of(Rights.PERSONAL_UNMASK) : Set.of(); }

  @Override public String remark(RosterQuery query) { return whole(query) ? "含完整联系电话，用途：" + query.reason().strip() : ""; }

  private static boolean whole(RosterQuery query) { return query.reason() != null && !query.reason().isBlank(); }

  @Override public long total(RosterQuery query) {
    var page = roster.list(new RosterQuery(query.area(), query.duty(), query.text(), null, 0, 1, null));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<Post> slice(RosterQuery query, Post last) {
    var posts = roster.list(new RosterQuery(query.area(), query.duty(), query.text(), last == null ? null : last.grid(), last == null ? 0 : last.assignment(), SLICE, null)).rows();
    if (!whole(query) || posts.isEmpty()) return posts;
    var numbers = unmasking.revealAll(MemberPhone.KIND, posts.stream().map(post -> String.valueOf(post.member())).distinct().toList(), query.reason());
    return posts.stream().map(post -> post.reached(numbers.getOrDefault(String.valueOf(post.member()), post.phoneMasked()))).toList();
  }

  @Override public List<?> cells(Post post) {
    var community = post.grid().substring(0, 12);
    return Arrays.asList(post.name(), post.duty().title(), areas.today().find(community).map(AreaNode::shortName).orElse(community), post.gridName(), post.grid(),
        post.source().title(), post.phoneMasked(), post.slice() == 0 ? null : post.slice(), post.from());
  }
}
