package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.TallyTerms.Completion;
import shanzhi.projects.votes.boundary.TallyTerms.Utility;

/**
 * The terms of a count in the {@code comment} of its {@code .pb} file, as the query of an address: {@code #1: rule=GREEDY&floor=20&exclusive=3,9}.
 * The format has no place of its own for them, and without them nobody could come to the same result again.
 */
public record PbTerms(String rule, TallyTerms terms) {

  private static final Pattern SAID = Pattern.compile("(?:^|\\s)#\\d+:\\s*(rule=\\S{1,8000})");

  String comment() {
    var query = new StringBuilder("#1: rule=").append(rule);
    if (terms.floor() > 0) query.append("&floor=").append(terms.floor());
    if (terms.floorPercent() != null) query.append("&floorPercent=").append(terms.floorPercent().toPlainString());
    for (var group : terms.exclusive()) query.append("&exclusive=").append(String.join(",", group.stream().map(PbTerms::sign).toList()));
    new TreeMap<>(terms.least()).forEach((item, amount) -> query.append("&least=").append(sign(item)).append(':').append(amount.toPlainString()));
    if (rule.equals("EQUAL_SHARES")) query.append("&utility=").append(terms.utility()).append("&completion=").append(terms.completion());
    return query.toString();
  }

  /** The name the format has for it; where it has none, {@code greedy-custom} or {@code unknown} send the reader to the comment. */
  String name() {
    boolean floor = terms.floor() > 0 || terms.floorPercent() != null;
    boolean more = !terms.least().isEmpty();
    if (rule.equals("GREEDY")) return more || floor && !terms.exclusive().isEmpty() ? "greedy-custom" : floor ? "greedy-threshold" : terms.exclusive().isEmpty() ? "greedy" : "greedy-exclusive";
    return rule.equals("EQUAL_SHARES") && !more && !floor && terms.exclusive().isEmpty() && terms.completion() == Completion.NONE ? "equalshares" : "unknown";
  }

  /** What a comment says of the count; empty where it says nothing, or nothing that can be read. */
  public static Optional<PbTerms> in(String comment) {
    var said = SAID.matcher(comment == null ? "" : comment);
    if (!said.find()) return Optional.empty();
    String rule = "";
    long floor = 0;
    BigDecimal percent = null;
    var exclusive = new ArrayList<List<String>>();
    var least = new HashMap<String, BigDecimal>();
    var utility = Utility.COST;
    var completion = Completion.GREEDY;
    try {
      for (var pair : said.group(1).split("&")) {
        int equals = pair.indexOf('=');
        var value = pair.substring(equals + 1);
        switch (pair.substring(0, Math.max(0, equals))) {
          case "rule" -> rule = value;
          case "floor" -> floor = Long.parseLong(value);
          case "floorPercent" -> percent = new BigDecimal(value);
          case "exclusive" -> exclusive.add(List.of(value.split(",")).stream().map(PbTerms::plain).toList());
          case "least" -> least.put(plain(value.substring(0, value.lastIndexOf(':'))), new BigDecimal(value.substring(value.lastIndexOf(':') + 1)));
          case "utility" -> utility = Utility.valueOf(value);
          case "completion" -> completion = Completion.valueOf(value);
          default -> { return Optional.empty(); }
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
    return floor < 0 ? Optional.empty() : Optional.of(new PbTerms(rule, new TallyTerms(floor, percent, exclusive, least, utility, completion)));
  }

  private static String sign(String id) { return URLEncoder.encode(id, StandardCharsets.UTF_8); }

  private static String plain(String id) { return URLDecoder.decode(id, StandardCharsets.UTF_8); }
}
