package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import shanzhi.system.Http;

/** Reports of incidents as a script writes them. */
final class Reports {

  static final String INCIDENTS = "/api/v1/incidents";
  static final String GRID = "5101310010062001005";

  private Reports() {}

  static JsonObjectBuilder crackedHouse() {
    return Json.createObjectBuilder().add("type", "0201").add("description", "空置房屋墙体开裂，雨天有掉落风险").add("address", "飞龙路 88 号").add("ground", GRID);
  }

  /** Reported by the member of the grid; its number. */
  static String reported() { return reported(crackedHouse()); }

  static String reported(JsonObjectBuilder report) {
    var answer = Http.as("member").post(INCIDENTS, report.build().toString());
    assertEquals(201, answer.statusCode(), answer.body());
    return Http.object(answer).getString("number");
  }

  static JsonObject sheet(String number) {
    var answer = Http.as("dispatcher").get(INCIDENTS + "/" + number);
    assertEquals(200, answer.statusCode(), answer.body());
    return Http.object(answer);
  }

  static HttpResponse<String> act(String user, String number, String move, int version) {
    return Http.as(user).post(INCIDENTS + "/" + number + "/" + move, Json.createObjectBuilder().add("version", version).add("opinion", "请办理").build().toString());
  }
}
