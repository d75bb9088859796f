package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;
import shanzhi.system.Pictures;
import shanzhi.system.RunningSuite;

class KeptDataIT {

  @Test void what_was_reported_stands_there_after_a_stop_and_a_start() {
    int photo = Http.object(Http.as("member").upload(Pictures.jpeg(Color.GRAY, 64, 48), "image/jpeg", "现场.jpg")).getInt("id");
    var number = Reports.reported(Reports.crackedHouse().add("photos", jakarta.json.Json.createArrayBuilder().add(photo)));
    var before = Reports.sheet(number);
    var suite = RunningSuite.get();
    suite.wildfly().stop();
    suite.wildfly().start();
    var after = Reports.sheet(number);
    assertEquals(before.getJsonObject("line").getString("description"), after.getJsonObject("line").getString("description"));
    assertEquals(before.get("steps"), after.get("steps"));
    assertEquals(before.get("photos"), after.get("photos"));
    assertEquals(200, Http.as("dispatcher").get(Reports.INCIDENTS + "/" + number + "/photos/" + photo).statusCode());
  }
}
