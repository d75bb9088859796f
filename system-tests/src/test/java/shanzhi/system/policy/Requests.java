package shanzhi.system.policy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.system.Http;
import shanzhi.system.policy.Policy.Rule;

/**
 * One request for each resource of the policy, about one place or thing. Writing ones are such that whoever is let in meets a refusal of
 * the business (an old version, a name that is taken) or changes what no other test looks at.
 */
final class Requests {

  private static final String NOBODYS = "999999999";
  private static final String PLAN = "{\"item\":\"JY-20200101-1-1\",\"goal\":\"试立\",\"place\":\"试\",\"lead\":\"某\",\"startsOn\":\"2026-01-05\",\"endsOn\":\"2026-02-05\",\"version\":-1}";

  private static final String PAPER = "{\"no\":1,\"valid\":true,\"choices\":{\"items\":[1]}}";

  private Requests() {}

  /** Where a resource can be asked about. */
  static List<String> places(Rule rule, List<String> areas, List<String> grids) {
    return switch (rule.path()) {
      case "/accounts", "/workers", "/projects/figures", "/demands", "/proposals", "/resolutions/items", "/places/estates", "/figures/statements", "/catalogue/types", "/catalogue/limits", "/catalogue/rules", "/catalogue/phrases", "/pay/trial", "/pay-plans", "/funds/purses",
          "/funds/balances", "/funds/statements", "/votes", "/livelihood", "/registers" -> areas;
      // county and town for a pool, communities for a printed statement
      case "/funds/pools" -> areas.stream().filter(area -> area.endsWith("000") && !area.endsWith("00000000")).toList();
      case "/funds/statements/{community}/{year}/{quarter}/print" -> areas.stream().filter(area -> !area.endsWith("000")).toList();
      case "/whistles" -> areas.stream().filter(area -> !area.endsWith("000000")).toList();
      case "/campaigns", "/hazards" -> areas.stream().filter(area -> area.endsWith("000")).toList();
      case "/incidents", "/incidents/lookalikes" -> Stream.concat(areas.stream().filter(area -> !area.endsWith("000")), grids.stream().filter(grid -> !grid.endsWith("0000000"))).toList();
      default -> grids;
    };
  }

  static void report(String user, String place) { Http.as(user).post("/api/v1/incidents", incident(place).build().toString()); }

  /** The same with whatever body. */
  static HttpResponse<String> send(Rule rule, String user, String place, String body) {
    return rule.method().equals("PUT") ? Http.as(user).put(path(rule, place), body) : Http.as(user).post(path(rule, place), body);
  }

  private static String path(Rule rule, String place) {
    var first = place.split(" ")[0];
    var last = place.substring(place.lastIndexOf(' ') + 1);
    return "/api/v1" + rule.path().replace("{username}", rule.ground().equals("account") ? first : "member").replace("{code}", first)
        .replace("{key}", "members").replace("{table}", "limits").replace("{report}", "TAX").replace("{no}", "1").replace("{number}", rule.ground().equals("incident") ? first : "PJ-20200101-0001").replace("{move}", move(rule)).replace("{household}", "0")
        .replace("{id}", rule.path().startsWith("/audit") ? "1" : rule.path().startsWith("/places") ? last : NOBODYS).replace("{community}", first).replace("{year}", "2026").replace("{quarter}", "0").replaceAll("\\{(run|file|set|item|indicator|photo)}", NOBODYS);
  }

  static HttpResponse<String> send(Rule rule, String user, String place) {
    var caller = Http.as(user);
    var first = place.split(" ")[0];
    var path = path(rule, place);
    return switch (rule.name()) {
      case "GET /areas" -> caller.get(path);
      case "GET /calendar/deadline" -> caller.get(path + "?from=2026-09-30T15:30&limit=4&unit=WORK_HOUR&area=" + place);
      case "GET /offices" -> caller.get(path + "?subcategory=0201&area=510131001006");
      case "GET /organisations", "GET /accounts", "GET /workers", "GET /workers/staffing", "GET /grids", "GET /grids/figures" -> caller.get(path + "?area=" + place);
      case "GET /grids/{code}/children" -> caller.get(path);
      case "GET /figures", "GET /figures/months", "GET /figures/days", "GET /figures/categories" -> caller.get(path + "?ground=" + place);
      // a month that has not begun: whoever may order one is told so
      case "POST /figures/statements" -> caller.post(path, "{\"ground\":\"" + place + "\",\"month\":\"2199-01-01\"}");
      case "POST /figures/statements/{id}/print" -> caller.post(path, "", "Accept", "application/pdf");
      case "GET /incidents" -> caller.get(path + "?ground=" + place);
      case "POST /incidents", "POST /incidents/lookalikes" -> caller.post(path, incident(place).build().toString());
      case "POST /incidents/{number}/{move}" -> caller.post(path, "{\"version\":-1,\"opinion\":\"请办理\"}");
      case "POST /incidents/{number}/openings" -> caller.post(path, "{\"reason\":\"核对权限矩阵\"}");
      case "PUT /incidents/{number}/mark" -> caller.put(path, "{\"version\":-1}");
      case "POST /incidents/{number}/print" -> caller.post(path, "", "Accept", "application/pdf");
      case "POST /exchange/orders", "POST /exchange/feedback" -> caller.post(path, "{}");
      case "PUT /catalogue/types", "PUT /catalogue/limits", "PUT /catalogue/rules", "PUT /catalogue/phrases" -> caller.put(path, Json.createObjectBuilder()
          .add("type", Json.createObjectBuilder().add("code", "0102").add("name", "暴露垃圾").add("kind", "OCCURRENCE").add("closing", "PHOTOS").add("restricted", false))
          .add("limit", Json.createObjectBuilder().add("stage", "HANDLE").add("amount", 1).add("unit", "WORK_DAY"))
          .add("rule", Json.createObjectBuilder().add("code", "REOPEN_DAYS").add("amount", 15))
          .add("phrase", Json.createObjectBuilder().add("move", "REJECT").add("position", 1).add("words", "试"))
          .add("from", Json.createObjectBuilder().add("area", place).add("day", "2020-01-01").add("source", "核对权限矩阵")).build().toString());
      case "POST /catalogue/{table}/{id}/end" -> caller.post(path, "{\"day\":\"2020-01-01\",\"source\":\"核对权限矩阵\"}");
      case "GET /catalogue/holds" -> caller.get(path + "?type=0102&priority=ORDINARY&county=510131000000");
      case "POST /audit/verification", "POST /jobs/{id}/cancel", "POST /jobs/{id}/again", "POST /messages/{id}/read" -> caller.post(path, "");
      case "POST /incidents/export" -> caller.post(path, "{\"text\":\"没有这样的事件\"}");
      case "POST /accounts" -> caller.post(path, Json.createObjectBuilder().add("username", "member").add("name", "某").add("home", place).build().toString());
      case "POST /accounts/{username}/scopes" -> caller.post(path, Json.createObjectBuilder().add("job", place.split(" ")[1]).add("area", place.split(" ")[2])
          .add("from", today().toString()).build().toString());
      case "PUT /accounts/{username}/phone" -> caller.put(path, "{\"phone\":\"13800000000\"}");
      case "GET /places/estates" -> caller.get(path + "?community=" + first);
      case "GET /places/households" -> caller.get(path + "?text=" + Http.encode("飞龙") + "&community=" + first);
      case "POST /places/estates" -> caller.post(path, tomorrow().add("community", place).add("kind", "ESTATE").add("name", "某苑").add("street", "某路 1 号").build().toString());
      case "PUT /places/estates/{id}/name" -> caller.put(path, tomorrow().add("version", -1).add("name", "某苑").add("street", "某路 1 号").build().toString());
      case "PUT /places/buildings/{id}/name" -> caller.put(path, tomorrow().add("version", -1).add("name", "某栋").build().toString());
      case "POST /places/estates/{id}/doors" -> caller.post(path, tomorrow().add("doors", "1栋101").build().toString());
      case "POST /places/estates/{id}/close", "POST /places/buildings/{id}/close", "POST /places/households/{id}/close" -> caller.post(path, tomorrow().build().toString());
      case "POST /unmaskings" -> caller.post(path, Json.createObjectBuilder().add("kind", "member.phone").add("subject", place).add("reason", "核对权限矩阵").build().toString());
      case "POST /campaigns" -> caller.post(path, campaign(place));
      case "PUT /campaigns/{number}" -> caller.put(path + "?version=1", campaign("510131001000"));
      case "POST /campaigns/{number}/{move}", "POST /tasks/{id}/{move}", "POST /hazards/{number}/{move}" -> caller.post(path, "{\"version\":-1,\"opinion\":\"请办理\"}");
      case "POST /campaigns/{number}/export" -> caller.post(path, "{}");
      case "POST /campaigns/{number}/print", "POST /hazards/{number}/print" -> caller.post(path, "", "Accept", "application/pdf");
      case "POST /tasks/sign" -> caller.post(path, "[" + NOBODYS + "]");
      case "PUT /tasks/{id}/forms/{household}" -> caller.put(path, "{\"answers\":{}}");
      case "POST /routing-sets/{set}/trial" -> caller.post(path, "");
      case "POST /hazards" -> caller.post(path, Json.createObjectBuilder().add("description", "权限矩阵试报").add("address", "飞龙路 88 号").add("ground", place).build().toString());
      // a card that cannot be: whoever may enter somebody there is told so
      case "POST /workers" -> caller.post(path, Json.createObjectBuilder().add("name", "某").add("idCard", "1").add("unit", 1).add("community", place).add("post", "STAFF")
          .add("from", "2026-01-05").add("contractKind", "OPEN_ENDED").build().toString());
      case "POST /workers/{id}/transfer" -> caller.post(path, "{\"from\":\"2026-01-05\",\"unit\":1,\"community\":\"510131001006\",\"post\":\"STAFF\"}");
      case "POST /payroll-runs" -> caller.post(path, "{\"unit\":" + NOBODYS + ",\"month\":\"2026-01\",\"purpose\":\"MONTHLY\"}");
      case "POST /payroll-runs/{id}/calculate", "POST /payroll-runs/{id}/check", "POST /payroll-runs/{id}/send-back", "POST /payroll-runs/{id}/approve", "POST /payroll-runs/{id}/send",
          "POST /payroll-runs/{id}/resend", "POST /payroll-runs/{id}/reconcile" -> caller.post(path, "{\"version\":-1,\"words\":\"请核对\",\"way\":\"BANK\"}");
      case "GET /funds/purses", "GET /funds/balances", "GET /funds/statements" -> caller.get(path + "?area=" + place);
      // a formula that there is not: whoever may draft there is told so
      case "POST /funds/pools" -> caller.post(path, "{\"area\":\"" + place + "\",\"year\":2026,\"source\":\"GUARANTEE\",\"amount\":1.00,\"formula\":\"NONE\",\"document\":\"核对权限矩阵\"}");
      case "POST /funds/pools/{id}/approve", "POST /funds/pools/{id}/announce", "POST /funds/pools/{id}/transfer" -> caller.post(path, "{\"version\":-1}");
      case "POST /funds/statements/{community}/{year}/{quarter}/print" -> caller.post(path, "", "Accept", "application/pdf");
      case "POST /payments" -> caller.post(path, "{\"item\":\"" + NOBODYS + "\",\"instalment\":1,\"milestone\":\"试\",\"amount\":1.00,\"invoice\":\"99999999\",\"payee\":\"某某\",\"payeeAccount\":\"62000000\",\"purpose\":\"COURTYARD\"}");
      case "POST /payments/{number}/{move}" -> caller.post(path, "{\"version\":-1}");
      case "POST /workers/{id}/exit" -> caller.post(path, "{\"lastDay\":\"2026-01-05\",\"reason\":\"RESIGNED\"}");
      case "GET /whistles/figures" -> caller.get(path + "?from=" + today() + "&to=" + today());
      // a reference that is known: whoever may enter one there is answered with what is there
      case "POST /demands" -> caller.post(path, Json.createObjectBuilder().add("community", place).add("origin", "PROPOSAL").add("originRef", "权限矩阵试报").add("title", "权限矩阵试报")
          .add("kind", "LITERACY").add("households", 1).build().toString());
      // a way that does not exist: whoever may draw one up there is told so
      case "POST /proposals" -> caller.post(path, Json.createObjectBuilder().add("community", place).add("title", "权限矩阵试报").add("content", "试").add("year", 2026).add("path", "NONE")
          .add("costs", Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "MATERIAL").add("name", "试").add("amount", 1))).build().toString());
      case "POST /proposals/{number}/submit" -> caller.post(path, "{\"version\":-1}");
      case "POST /demands/{number}/{move}" -> caller.post(path, "{\"version\":-1,\"words\":\"请办理\"}");
      case "POST /resolutions/{number}/print" -> caller.post(path, "", "Accept", "application/pdf");
      case "GET /resolutions/items" -> caller.get(path + "?area=" + place);
      case "POST /whistles" -> caller.post(path, whistle(place));
      case "POST /whistles/export" -> caller.post(path, "{\"text\":\"没有这样的哨\"}");
      case "POST /whistles/{number}/print" -> caller.post(path, "", "Accept", "application/pdf");
      case "GET /projects/figures" -> caller.get(path + "?year=2026&area=" + place);
      case "POST /projects", "PUT /projects/{number}" -> rule.method().equals("PUT") ? caller.put(path, PLAN) : caller.post(path, PLAN);
      case "POST /projects/{number}/{move}" -> caller.post(path, "{\"version\":-1,\"words\":\"请办理\"}");
      case "POST /projects/{number}/tender" -> caller.post(path, "{\"version\":-1,\"kind\":\"TENDER\",\"closesOn\":\"2026-01-05\",\"leastBidders\":3,\"ownPercent\":0,\"scope\":\"园林绿化\"}");
      case "POST /projects/{number}/bids" -> caller.post(path, "{\"version\":-1,\"bidder\":\"某中心\",\"creditCode\":\"1\",\"scope\":\"园林绿化\",\"leads\":\"某人\",\"amount\":1,\"own\":0}");
      case "POST /projects/{number}/choice" -> caller.post(path, "{\"version\":-1,\"bid\":1,\"reasons\":\"合适\"}");
      case "POST /projects/{number}/contract" -> caller.post(path, "{\"version\":-1,\"contractNo\":\"HT-1\",\"amount\":1,\"signedOn\":\"2026-01-05\",\"endsOn\":\"2026-02-05\",\"payeeAccount\":\"12345678\"}");
      case "POST /projects/{number}/changes" -> caller.post(path, "{\"version\":-1,\"amount\":1,\"reason\":\"调整\"}");
      case "POST /projects/{number}/instalments/{no}/request" -> caller.post(path, "{\"version\":-1,\"invoice\":\"12345678\"}");
      case "POST /projects/{number}/reviews" -> caller.post(path, "{\"version\":-1,\"kind\":\"FINAL\",\"heldOn\":\"2026-01-05\",\"words\":\"现场评分\",\"scores\":[]}");
      case "POST /projects/{number}/findings" -> caller.post(path, "{\"version\":-1,\"found\":{\"item\":\"JY-20200101-1-1\",\"finding\":\"超付\",\"document\":\"审1号\",\"amount\":1,\"day\":\"2026-01-05\"}}");
      case "POST /projects/{number}/dossier" -> caller.post(path, "");
      case "POST /projects/{number}/print" -> caller.post(path, "", "Accept", "application/pdf");
      case "POST /whistles/{number}/{move}" -> caller.post(path, "{\"version\":-1,\"opinion\":\"好了\"}");
      case "POST /open-calls" -> caller.post(path, "{\"whistle\":\"CS-20200101-1\",\"plea\":\"试\",\"wanted\":1}");
      case "POST /open-calls/{number}/answers" -> caller.post(path, "{\"kind\":\"VOLUNTEER\"}");
      case "POST /open-calls/{number}/answers/{id}/undo" -> caller.post(path, "{\"reason\":\"试\"}");
      case "POST /open-calls/{number}/answers/{id}/contact", "POST /open-calls/{number}/close" -> caller.post(path, "");
      case "DELETE /open-calls/{number}/answers/{id}" -> caller.delete(path);
      case "POST /pay/trial" -> caller.post(path, Json.createObjectBuilder().add("area", place).add("policy", "SAN-GANG-18").add("month", "2024-06")
          .add("facts", Json.createObjectBuilder().add("岗位", "正职")).build().toString());
      // years ahead: whoever may plan there is told so, and nothing is worked out
      case "POST /pay-plans" -> caller.post(path, "{\"name\":\"试\",\"area\":\"" + place + "\",\"month\":\"2091-01\",\"policy\":\"SAN-GANG-18\",\"variants\":[{\"percent\":\"14\"}]}");
      case "POST /pay/withholding" -> caller.post(path, "{\"first\":\"2024-07\",\"option\":\"NONE\",\"months\":[{\"income\":\"1\",\"contributions\":\"0\",\"additional\":\"0\"}]}");
      case "POST /pay/bonus-tax" -> caller.post(path, "{\"bonus\":\"36001.00\"}");
      case "POST /votes/tally" -> caller.postText(path, "META\nbudget;1\nPROJECTS\nproject_id;cost\n1;1\nVOTES\nvoter_id;vote\n1;1\n");
      // a rule that there is not: whoever may draw up a vote there is told so
      case "POST /votes", "PUT /votes/{number}" -> rule.method().equals("PUT") ? caller.put(path + "?version=-1", vote("510131001006")) : caller.post(path, vote(place));
      case "POST /votes/{number}/{move}" -> caller.post(path, "{\"version\":-1,\"words\":\"试\"}");
      case "POST /votes/{number}/ballots" -> caller.post(path, "{\"code\":\"AAAA-AAAA\",\"form\":\"0123456789abcdef\",\"choices\":{\"items\":[1]}}");
      case "POST /votes/{number}/papers/received" -> caller.post(path, "{\"household\":1}");
      case "POST /votes/{number}/papers" -> caller.post(path, PAPER);
      case "POST /votes/{number}/papers/decisions" -> caller.post(path, "{\"paper\":" + PAPER + ",\"reason\":\"试\"}");
      case "POST /meetings" -> caller.post(path, "{\"body\":" + NOBODYS + ",\"title\":\"试\",\"heldAt\":\"2026-01-05T09:00:00\",\"place\":\"试\",\"noticeOn\":\"2026-01-05\",\"topics\":[\"试\"]}");
      case "PUT /meetings/{number}/record" -> caller.put(path, "{\"version\":-1,\"chair\":\"某\",\"recorder\":\"某\"}");
      case "POST /meetings/{number}/confirm", "POST /meetings/{number}/cancel" -> caller.post(path, "{\"version\":-1,\"words\":\"试\"}");
      // more for a year than in all, a kind that there is not: whoever may enter one there is told so
      case "PUT /livelihood" -> caller.put(path, "{\"number\":\"MS-0000\",\"area\":\"" + place + "\",\"category\":\"试报\",\"title\":\"试报\",\"office\":\"试报\",\"year\":2026,\"total\":1,\"planned\":2,\"startsOn\":\"2026-01-05\",\"endsOn\":\"2026-02-05\"}");
      case "POST /livelihood/{number}/reports" -> caller.post(path, "{\"until\":\"2026-01-05\",\"done\":1,\"words\":\"试报\"}");
      case "PUT /registers" -> caller.put(path, "{\"register\":\"TOUR\",\"number\":\"YX-0000\",\"area\":\"" + place + "\",\"kind\":\"NONE\",\"state\":\"NONE\",\"title\":\"试报\",\"day\":\"2026-01-05\"}");
      case "PUT /registers/{number}/route" -> caller.put(path, "{\"stops\":[],\"events\":[]}");
      case "PUT /assessment/inspections/{id}/scores" -> caller.put(path, "{\"indicator\":\"DJ-1\",\"found\":1}");
      case "PUT /assessment/candidates/{id}/satisfaction" -> caller.put(path, "{\"answers\":[1,1,1,1,1]}");
      case "POST /assessment/inspections/{id}/submit" -> caller.post(path, "");
      case "POST /assessment/rounds/{id}/calibration" -> caller.post(path, "{}");
      case "POST /assessment/rounds/{id}/recalculation", "POST /assessment/candidates/{id}/drawn" -> caller.post(path, "");
      case "POST /assessment/agreement" -> caller.post(path, "{\"level\":\"NOMINAL\",\"ratings\":[[1,2],[1,1]]}");
      case "POST /files" -> caller.upload(new byte[] {1, 2, 3}, "application/octet-stream", "x.bin");
      case "POST /imports/{key}" -> caller.post(path, "no workbook", "X-File-Name", "x.xlsx");
      case "POST /imports/{key}/{run}/apply" -> caller.post(path, "{\"onError\":\"SKIP\"}");
      case "PUT /imports/{key}/{run}/mapping", "PUT /imports/{key}/{run}/places" -> caller.put(path, "{}");
      case "DELETE /accounts/{username}/scopes/{id}" -> caller.delete(path);
      default -> {
        if (!rule.method().equals("GET")) throw new AssertionError("say how to ask for " + rule.name());
        yield caller.get(path);
      }
    };
  }

  /** Calls nobody: whoever may raise one there is told so. */
  private static String whistle(String area) {
    return Json.createObjectBuilder().add("kind", "WORK").add("cause", "JOINT").add("title", "权限矩阵试吹").add("description", "试吹").add("ground", area).build().toString();
  }

  private static String vote(String community) {
    return Json.createObjectBuilder().add("community", community).add("title", "权限矩阵试报").add("budget", 1).add("rule", "NONE").add("opens", "2026-01-05T09:00:00").add("closes", "2026-01-06T09:00:00")
        .add("resultUntil", "2026-02-05").add("items", Json.createArrayBuilder().add(Json.createObjectBuilder().add("title", "试").add("cost", 1))).build().toString();
  }

  private static String move(Rule rule) {
    return rule.path().startsWith("/votes") ? "announce" : rule.path().startsWith("/projects") ? "submit" : rule.path().startsWith("/whistles") ? "solve" : rule.path().startsWith("/tasks") ? "sign" : rule.path().startsWith("/campaigns") ? "close" : rule.path().startsWith("/hazards") ? "cancel" : rule.path().startsWith("/demands") ? "decline" : rule.path().startsWith("/payments") ? "consent" : "accept";
  }

  /** A form that asks for nothing: whoever may issue there is told so. */
  private static String campaign(String area) {
    var field = Json.createObjectBuilder().add("kind", "TEXT").add("label", "网格名称").add("datum", "grid.name");
    return Json.createObjectBuilder().add("title", "权限矩阵试报").add("purpose", "试报").add("area", area).add("fields", Json.createArrayBuilder().add(field)).build().toString();
  }

  private static LocalDate today() { return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))); }

  /** No place can be changed ahead of the day, so that whoever is let in changes nothing. */
  private static JsonObjectBuilder tomorrow() { return Json.createObjectBuilder().add("from", today().plusDays(1).toString()); }

  private static JsonObjectBuilder incident(String place) {
    return Json.createObjectBuilder().add("type", "0201").add("description", "权限矩阵试报").add("address", "飞龙路 88 号").add("ground", place);
  }
}
