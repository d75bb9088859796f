package shanzhi.staff.planning.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import shanzhi.staff.planning.boundary.PlanFigures;
import shanzhi.staff.planning.boundary.PlanOutcome;
import shanzhi.staff.planning.boundary.PlanPay;

/** Plans as they are kept; amounts are decimal texts, so that nothing of a cent is lost. */
final class PlanJson {

  private PlanJson() {}

  static JsonObject asked(PlanPay asked) {
    var variants = Json.createArrayBuilder();
    for (var one : asked.getVariants()) {
      var out = Json.createObjectBuilder();
      put(out, "percent", one.getPercent());
      put(out, "amount", one.getAmount());
      put(out, "version", one.getVersion());
      put(out, "figure", one.getFigure());
      variants.add(out);
    }
    return Json.createObjectBuilder().add("policy", asked.getPolicy()).add("headcountStays", asked.isHeadcountStays()).add("baseFollowsPay", asked.isBaseFollowsPay()).add("variants", variants).build();
  }

  static JsonArray outcomes(List<PlanOutcome> outcomes) {
    var all = Json.createArrayBuilder();
    for (var one : outcomes) {
      var out = Json.createObjectBuilder().add("kind", one.kind()).add("policy", one.policy()).add("sum", figures(one.sum())).add("months", figures(one.months()))
          .add("communities", figures(one.communities())).add("posts", figures(one.posts())).add("otherEmployer", one.otherEmployer().toPlainString()).add("belowMinimum", one.belowMinimum());
      put(out, "value", one.value());
      put(out, "figure", one.figure());
      put(out, "figureValue", one.figureValue() == null ? null : one.figureValue().toPlainString());
      var aside = Json.createArrayBuilder();
      one.aside().forEach(who -> aside.add(Json.createObjectBuilder().add("number", who.number()).add("month", who.month()).add("reason", who.reason()).add("args", Json.createArrayBuilder(who.args()))));
      all.add(out.add("aside", aside));
    }
    return all.build();
  }

  static List<PlanOutcome> outcomes(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream().map(PlanJson::outcome).toList();
    }
  }

  static JsonObject object(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static PlanOutcome outcome(JsonObject json) {
    var value = json.getString("figureValue", null);
    return new PlanOutcome(json.getString("kind"), json.getString("value", null), json.getString("figure", null), value == null ? null : new BigDecimal(value), json.getString("policy"),
        figures(json.getJsonObject("sum")), figures(json.getJsonArray("months")), figures(json.getJsonArray("communities")), figures(json.getJsonArray("posts")),
        new BigDecimal(json.getString("otherEmployer")), json.getInt("belowMinimum"), json.getJsonArray("aside").getValuesAs(JsonObject.class).stream().map(one -> new PlanOutcome.Aside(one.getString("number"),
            one.getString("month"), one.getString("reason"), one.getJsonArray("args").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList())).toList());
  }

  private static JsonArrayBuilder figures(List<PlanFigures> all) {
    var out = Json.createArrayBuilder();
    all.forEach(one -> out.add(figures(one)));
    return out;
  }

  private static JsonObjectBuilder figures(PlanFigures one) {
    return Json.createObjectBuilder().add("key", one.key()).add("months", one.months()).add("gross", one.gross().toPlainString()).add("held", one.held().toPlainString())
        .add("employer", one.employer().toPlainString());
  }

  private static List<PlanFigures> figures(JsonArray all) { return all.getValuesAs(JsonObject.class).stream().map(PlanJson::figures).toList(); }

  private static PlanFigures figures(JsonObject one) {
    return new PlanFigures(one.getString("key"), one.getInt("months"), new BigDecimal(one.getString("gross")), new BigDecimal(one.getString("held")), new BigDecimal(one.getString("employer")));
  }

  private static void put(JsonObjectBuilder out, String name, Object value) {
    if (value != null) out.add(name, value.toString());
  }
}
