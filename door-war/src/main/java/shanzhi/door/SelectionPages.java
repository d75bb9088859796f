package shanzhi.door;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.assessment.selections.boundary.SelectionSheet;
import shanzhi.assessment.selections.boundary.SentWork;
import shanzhi.assessment.selections.boundary.Work;

/** What the pages of a selection say. */
final class SelectionPages {

  private static final String PHOTOS = "image/jpeg,image/png,image/webp";

  private SelectionPages() {}

  static Html head(SelectionSheet sheet, String here) {
    var line = sheet.line();
    return Html.of("<p>{}·{} <span class=\"sz-tag jade\">{}</span></p>{}{}{}{}", line.countyName(), line.department(), Say.word(line.phase()), ribbon(sheet),
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header><div class=\"sz-in\"><p class=\"d-said\">{}</p></div></section>", Say.text("work.call"), sheet.call()),
        Html.when(line.phase() == SelectionPhase.ENTERING, "<p><a class=\"d-do d-link\" href=\"{}/enter\">{}</a></p>", here, Say.text("work.enter")),
        Html.of("{}{}", Html.of("<p><a class=\"d-line\" href=\"{}/mine\">{}</a></p>", here, Say.text("work.mine")),
            Html.when(sheet.ranked(), "<p><a class=\"d-line\" href=\"{}/result\"><b>{}</b></a></p>", here, Say.text("work.result.go"))));
  }

  private static Html ribbon(SelectionSheet sheet) {
    var line = sheet.line();
    var stops = new ArrayList<Html>();
    for (var phase : SelectionPhase.values()) {
      var when = switch (phase) {
        case ENTERING -> Say.text("work.to", day(line.entryUntil()));
        case CHECKING -> Say.text("work.to", day(line.voteFrom().minusDays(1)));
        case VOTING -> Say.text("work.to", day(line.closes()));
        default -> "";
      };
      int order = phase.compareTo(line.phase());
      stops.add(Html.of("<li class=\"{}\"{}>{}<small>{}</small></li>", order < 0 ? "done" : order == 0 ? "now" : "", order == 0 ? new Html(" aria-current=\"step\"") : Html.NONE, Say.word(phase), when));
    }
    return Html.of("<ol class=\"sz-ribbon\" aria-label=\"{}\" tabindex=\"0\">{}</ol>", Say.text("work.way"), stops);
  }

  private static String day(LocalDate day) { return day.toString().substring(5); }

  static Html rules(SelectionSheet sheet) {
    var programme = sheet.programme();
    var line = sheet.line();
    var said = List.of(Say.text("work.rule.days", line.entryUntil().toString(), line.voteFrom().toString(), line.closes().toString()), Say.text("work.rule.entry", number(programme, "每人作品数"), number(programme, "照片张数"), number(programme, "照片至多")),
        Say.text("work.rule.checked"), Say.text("work.rule.vote", number(programme, "每人票数")), Say.text("work.rule.sum", number(programme, "专家评分"), number(programme, "网络投票")),
        Say.text("work.rule.named", number(programme, "命名线"), line.quota(), number(programme, "公示工作日")));
    return Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header><div class=\"sz-in\"><ol class=\"d-rules\">{}</ol><p class=\"sz-mute\">{}{}</p></div></section>", Say.text("work.rules"),
        said.stream().map(one -> Html.of("<li>{}</li>", one)).toList(), programme.source(), programme.sample() ? Say.text("work.sample") : "");
  }

  private static String number(Programme programme, String rule) { return programme.rule(rule).stripTrailingZeros().toPlainString(); }

  static Html gallery(SelectionSheet sheet, String here) {
    var works = sheet.works().stream().map(one -> card(one, here)).toList();
    return Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("work.works", works.size()),
        works.isEmpty() ? Html.of("<p class=\"sz-in\">{}</p>", Say.text("work.none")) : Html.of("<ul class=\"d-works\">{}</ul>", works));
  }

  private static Html card(Work work, String here) {
    return Html.of("<li><a href=\"{}/work?no={}\">{}<b>{}</b><small>{}</small>{}</a></li>", here, work.no(), thumb(work, here), work.title(), about(work),
        Html.of("{}{}", Html.when(work.place() != null, "<span class=\"sz-tag\">{}</span> ", work.place() == null ? "" : Say.text("place", work.place())), Html.when(work.named(), "<span class=\"sz-tag ok\">{}</span>", Say.text("work.named"))));
  }

  private static Html thumb(Work work, String here) {
    if (work.photos().isEmpty()) return Html.of("<span class=\"d-nophoto\">{}</span>", Say.text("work.nophoto"));
    return Html.of("<img src=\"{}/photo?no={}&amp;p={}\" alt=\"{}\" loading=\"lazy\" width=\"240\" height=\"180\">", here, work.no(), work.photos().get(0), work.title());
  }

  private static String about(Work work) { return Say.text("work.no", String.valueOf(work.no())) + (work.category().isEmpty() ? "" : "·" + work.category()) + "·" + work.community() + (work.signed() == null ? "" : "·" + work.signed()); }

  static Html work(SelectionSheet sheet, Work work, String here) {
    var photos = work.photos().stream().map(photo -> Html.of("<img src=\"{}/photo?no={}&amp;p={}\" alt=\"{}\">", here, work.no(), photo, work.title())).toList();
    return Html.of("<p class=\"sz-mute\">{}</p><section class=\"sz-sheet\"><div class=\"d-photos\">{}</div><div class=\"sz-in\"><p class=\"d-said\">{}</p></div></section>{}{}", about(work), photos, work.words(),
        work.place() == null ? Html.NONE : Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("work.result"), line(sheet, work)), Html.of("{}{}", objects(sheet, work, here), back(here)));
  }

  private static Html objects(SelectionSheet sheet, Work work, String here) {
    return Html.when(sheet.line().phase() == SelectionPhase.RESULT && work.shown(), "<p><a class=\"d-line\" href=\"{}/object?no={}\">{}</a></p>", here, work.no(), Say.text("objection.title"));
  }

  static Html back(String here) { return Html.of("<p><a class=\"d-line\" href=\"{}\">{}</a></p>", here, Say.text("work.back")); }

  static Html form(SelectionSheet sheet, String here) {
    if (sheet.line().phase() != SelectionPhase.ENTERING) return Html.of("<section class=\"sz-sheet\" role=\"alert\"><div class=\"sz-in\"><p>{}</p></div></section>{}", Say.text("work.closed", sheet.line().entryUntil().toString()), back(here));
    var programme = sheet.programme();
    var places = sheet.communities().stream().map(one -> Html.of("<option value=\"{}\">{}</option>", one.code(), one.name())).toList();
    var kinds = programme.categories().stream().map(one -> Html.of("<option>{}</option>", one)).toList();
    return Html.of("""
        <p>{}</p><form method="post" action="{}/enter" enctype="multipart/form-data" autocomplete="off"><input type="hidden" name="form" value="{}"><section class="sz-sheet"><div class="sz-in">
        <label class="d-field"><span>{}</span><select name="community" required><option value="">{}</option>{}</select></label>{}
        <label class="d-field"><span>{}</span><input name="title" required minlength="2" maxlength="30"></label>
        <label class="d-field"><span>{}</span><textarea name="words" required rows="5" maxlength="500"></textarea></label>
        <label class="d-field"><span>{}</span><input type="file" name="photo" accept="{}" multiple required></label><p class="sz-mute">{}</p>
        <label class="d-field"><span>{}</span><input name="signed" maxlength="20"></label>
        <label class="d-field"><span>{}</span><input name="phone" required inputmode="numeric" maxlength="20" pattern="1[0-9 \\-]{10,14}"></label><p class="sz-mute">{}</p></div>
        <label class="d-pick"><input type="checkbox" name="agreed" required><span>{}</span></label></section>
        <p class="sz-why">{}</p><button class="d-do" type="submit">{}</button></form>{}""", sheet.line().title(), here, UUID.randomUUID(), Say.text("work.community"), Say.text("work.choose"), places,
        kinds.isEmpty() ? Html.of("<input type=\"hidden\" name=\"category\" value=\"\">") : Html.of("<label class=\"d-field\"><span>{}</span><select name=\"category\" required><option value=\"\">{}</option>{}</select></label>", Say.text("work.category"), Say.text("work.choose"), kinds),
        Say.text("work.title"), Say.text("work.words"), Say.text("work.photos"), PHOTOS, Say.text("work.photos.how", number(programme, "照片张数"), number(programme, "照片至多")), Say.text("work.signed"), Say.text("work.phone"),
        Say.text("work.phone.why"), Say.text("work.agreed"), Say.text("work.rule.checked"), Say.text("work.send"), back(here));
  }

  static Html ask(SelectionSheet sheet, String here) {
    return Html.of("""
        <p>{}</p><section class="sz-sheet"><form class="sz-in" method="post" action="{}/mine" autocomplete="off"><label class="d-field"><span>{}</span>
        <input class="d-code" name="receipt" required maxlength="20" autocapitalize="characters" spellcheck="false" placeholder="XXXX XXXX XXXX"></label><button class="d-do" type="submit">{}</button></form></section>{}""",
        sheet.line().title(), here, Say.text("receipt.title"), Say.text("work.mine.go"), back(here));
  }

  static Html stands(SentWork work) {
    return Html.of("<section class=\"sz-sheet\" role=\"status\"><div class=\"sz-in\"><p><b>{}</b> <span class=\"sz-tag jade\">{}</span></p><p>{}</p>{}{}</div></section>", work.title(), Say.text("work.state." + work.state()),
        Say.text("work.no", String.valueOf(work.no())), Html.when(work.why() != null && work.state() == ContenderState.RETURNED, "<p class=\"sz-why\">{}</p>", work.why() == null ? "" : Say.text("work.why", work.why())),
        Html.when(work.state() == ContenderState.RETURNED && work.draft() == null, "<p>{}</p>", Say.text("work.again.closed")));
  }

  /** @param photos as they are, by number; those that are ticked stay */
  static Html mend(SelectionSheet sheet, SentWork work, String here, String receipt, Map<Long, String> photos) {
    var programme = sheet.programme();
    var there = photos.entrySet().stream().map(one -> Html.of("<label class=\"d-pick d-work\"><input type=\"checkbox\" name=\"keep\" value=\"{}\" checked><img src=\"{}\" alt=\"{}\"><span>{}</span></label>", one.getKey(), one.getValue(), work.title(), Say.text("work.keep"))).toList();
    return Html.of("""
        <form method="post" action="{}/again" enctype="multipart/form-data" autocomplete="off"><input type="hidden" name="form" value="{}"><input type="hidden" name="receipt" value="{}"><section class="sz-sheet"><header><h2>{}</h2></header><div class="sz-in">
        <label class="d-field"><span>{}</span><input name="title" required minlength="2" maxlength="30" value="{}"></label>
        <label class="d-field"><span>{}</span><textarea name="words" required rows="5" maxlength="500">{}</textarea></label>
        <label class="d-field"><span>{}</span><input name="signed" maxlength="20" value="{}"></label></div>{}<div class="sz-in">
        <label class="d-field"><span>{}</span><input type="file" name="photo" accept="{}" multiple></label><p class="sz-mute">{}</p></div></section>
        <button class="d-do" type="submit">{}</button></form>""", here, UUID.randomUUID(), receipt, Say.text("work.again"), Say.text("work.title"), work.title(), Say.text("work.words"), work.draft().words(), Say.text("work.signed"),
        work.draft().signed(), there, Say.text("work.photos.more"), PHOTOS, Say.text("work.photos.how", number(programme, "照片张数"), number(programme, "照片至多")), Say.text("work.again.send"));
  }

  /** @param chosen number of the work it begins with; any other where none is */
  static Html objection(SelectionSheet sheet, String here, long chosen) {
    if (sheet.line().phase() != SelectionPhase.RESULT) return Html.of("{}{}", Objection.closed(), back(here));
    var works = new LinkedHashMap<Long, String>();
    sheet.works().stream().filter(Work::shown).forEach(one -> works.put(one.no(), one.title() + "·" + one.community()));
    return Html.of("<p>{}</p>{}{}", sheet.line().title(), Objection.form(here, works, chosen), back(here));
  }

  static Html ballot(SelectionSheet sheet, String here, String code, String form) {
    var fields = sheet.works().stream().map(one -> Html.of("<label class=\"d-pick d-work\"><input type=\"checkbox\" name=\"w\" value=\"{}\">{}<span>{}<small>{}</small></span></label>", one.no(), thumb(one, here), one.title(), about(one))).toList();
    return Html.of("""
        <form method="post" action="{}/cast" autocomplete="off"><input type="hidden" name="code" value="{}"><input type="hidden" name="form" value="{}">
        <section class="sz-sheet"><fieldset><legend>{}</legend>{}</fieldset></section><p class="sz-why">{}</p><button class="d-do" type="submit">{}</button></form>""", here, code, form,
        Say.text("work.rule.vote", number(sheet.programme(), "每人票数")), fields, Say.text("vote.once"), Say.text("vote.send"));
  }

  static Html result(SelectionSheet sheet, String here) {
    if (!sheet.ranked()) return Html.of("<section class=\"sz-sheet\" role=\"alert\"><div class=\"sz-in\"><p>{}</p></div></section>{}", Say.text("work.result.none"), back(here));
    var lines = sheet.works().stream().filter(one -> one.place() != null).map(one -> line(sheet, one)).toList();
    return Html.of("<p>{}</p><section class=\"sz-sheet\"><div class=\"sz-in\"><p>{}</p><p>{}</p></div></section><section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>{}", sheet.line().title(),
        Say.text("work.rule.sum", number(sheet.programme(), "专家评分"), number(sheet.programme(), "网络投票")), Say.text("work.voters", sheet.line().voted(), sheet.line().issued()), Say.text("work.places", lines.size()), lines,
        Html.of("{}{}", Html.when(sheet.line().phase() == SelectionPhase.RESULT, "<p><a class=\"d-line\" href=\"{}/object\">{}</a></p>", here, Say.text("objection.title")), back(here)));
  }

  /** How one work came to its score, and why it is in or not. */
  private static Html line(SelectionSheet sheet, Work work) {
    var programme = sheet.programme();
    var sum = Say.text("work.sum", plain(work.expert()), number(programme, "专家评分"), plain(work.popular()), number(programme, "网络投票"), plain(work.score()), work.votes());
    var why = work.why() == null ? Say.text("work.in", sheet.line().quota()) : Say.why(work.why());
    return Html.of("<div class=\"d-item\"><b>{}　{}</b> {}<small>{}</small><meter min=\"0\" max=\"100\" value=\"{}\">{}</meter><p>{}</p><p>{}</p></div>", Say.text("place", work.place()), work.title(),
        Html.of("<span class=\"sz-tag {}\">{}</span>", work.named() ? "ok" : "", work.named() ? Say.text("work.named") : work.why() == null ? Say.text("work.proposed") : Say.text("work.out")), about(work), plain(work.score()), plain(work.score()), sum, why);
  }

  private static String plain(java.math.BigDecimal figure) { return figure == null ? "—" : figure.toPlainString(); }
}
