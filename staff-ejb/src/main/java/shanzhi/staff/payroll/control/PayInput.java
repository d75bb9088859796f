package shanzhi.staff.payroll.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.staff.insurance.control.Coverage;

/**
 * What a month's pay of one person rests on, as it is kept with the slip: it alone, with the dated rules, gives the same slip again.
 *
 * @param policy number of the policy version
 * @param segments one for each post held in the month, in order of days
 * @param socialBase decimal text; null: the standard pay of the month
 */
record PayInput(long policy, List<Segment> segments, boolean social, boolean fund, String socialBase, String fundBase, String fundRate, int injuryClass) {

  /** Days on one post. @param facts by the names of the policy */
  record Segment(LocalDate first, LocalDate last, Map<String, String> facts) {}

  PayInput {
    segments = List.copyOf(segments);
  }

  LocalDate first() { return segments.get(0).first(); }

  LocalDate last() { return segments.get(segments.size() - 1).last(); }

  Map<String, String> facts() { return segments.get(segments.size() - 1).facts(); }

  Coverage coverage() { return new Coverage(social, fund, amount(socialBase), amount(fundBase), amount(fundRate), injuryClass); }

  /** With bases where none is declared: what they were taken for stays, also when the pay is changed later. */
  PayInput basedOn(String insurance, String housing) {
    return new PayInput(policy, segments, social, fund, socialBase == null ? insurance : socialBase, fundBase == null ? housing : fundBase, fundRate, injuryClass);
  }

  JsonObject json() {
    JsonArrayBuilder parts = JsonText.array();
    for (var one : segments) {
      JsonObjectBuilder facts = JsonText.object();
      new TreeMap<>(one.facts()).forEach(facts::add);
      parts.add(JsonText.object().add("first", one.first().toString()).add("last", one.last().toString()).add("facts", facts));
    }
    var out = JsonText.object().add("policy", policy).add("segments", parts).add("social", social).add("fund", fund).add("injuryClass", injuryClass);
    if (socialBase != null) out.add("socialBase", socialBase);
    if (fundBase != null) out.add("fundBase", fundBase);
    if (fundRate != null) out.add("fundRate", fundRate);
    return out.build();
  }

  static PayInput of(JsonObject json) {
    var segments = new ArrayList<Segment>();
    for (var one : json.getJsonArray("segments").getValuesAs(JsonObject.class)) {
      var facts = new TreeMap<String, String>();
      one.getJsonObject("facts").forEach((name, value) -> facts.put(name, ((JsonString) value).getString()));
      segments.add(new Segment(LocalDate.parse(one.getString("first")), LocalDate.parse(one.getString("last")), facts));
    }
    return new PayInput(json.getJsonNumber("policy").longValue(), segments, json.getBoolean("social"), json.getBoolean("fund"), json.getString("socialBase", null),
        json.getString("fundBase", null), json.getString("fundRate", null), json.getInt("injuryClass"));
  }

  /** What is different from an earlier input, in words: 服务年限 5 → 6. */
  List<String> changesFrom(PayInput before) {
    var words = new ArrayList<String>();
    if (before.policy != policy) words.add("薪酬政策换版");
    var old = before.facts();
    facts().forEach((name, value) -> {
      var was = old.getOrDefault(name, "—");
      if (!was.equals(value)) words.add(name + " " + was + " → " + value);
    });
    old.forEach((name, value) -> {
      if (!facts().containsKey(name)) words.add(name + " " + value + " → —");
    });
    change(words, "社保申报基数", before.socialBase, socialBase);
    change(words, "公积金申报基数", before.fundBase, fundBase);
    change(words, "公积金比例", before.fundRate, fundRate);
    if (before.social != social) words.add(social ? "参加社会保险" : "停缴社会保险");
    if (before.fund != fund) words.add(fund ? "缴存公积金" : "停缴公积金");
    if (before.segments.size() != segments.size()) words.add("月内任职变动");
    return words;
  }

  private static void change(List<String> words, String name, String from, String to) {
    if (from == null ? to != null : !from.equals(to)) words.add(name + " " + (from == null ? "—" : from) + " → " + (to == null ? "—" : to));
  }

  private static BigDecimal amount(String text) { return text == null ? null : new BigDecimal(text); }
}
