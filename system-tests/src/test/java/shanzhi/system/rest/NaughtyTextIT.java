package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shanzhi.system.Http;

/** Words that break careless programs go in and come out as they were. */
class NaughtyTextIT {

  /** One a line, with the escapes of Java strings, so that an editor does not mend them. */
  static Stream<String> words() throws IOException {
    try (var in = new BufferedReader(new InputStreamReader(NaughtyTextIT.class.getResourceAsStream("naughty.txt"), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).map(String::translateEscapes).map(NaughtyTextIT::codes).toList().stream();
    }
  }

  /** {@code <U+202E>} stands for the character of that number. */
  private static String codes(String text) {
    return java.util.regex.Pattern.compile("<U\\+([0-9A-F]{4,6})>").matcher(text).replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(hit.group(1), 16))));
  }

  @ParameterizedTest @MethodSource("words") void what_is_written_is_read_again(String words) {
    var number = Reports.reported(Reports.crackedHouse().add("description", "甲" + words + "乙").add("address", "甲" + words + "乙"));
    var line = Reports.sheet(number).getJsonObject("line");
    assertEquals("甲" + words + "乙", line.getString("description"));
    assertEquals("甲" + words + "乙", line.getString("address"));
  }

  @ParameterizedTest @MethodSource("words") void a_search_for_it_answers(String words) {
    for (var path : new String[] {Reports.INCIDENTS + "?text=", "/api/v1/organisations?text=", "/api/v1/grids?text="}) {
      var answer = Http.as("dispatcher").get(path + Http.encode(words));
      assertTrue(answer.statusCode() == 200 || answer.statusCode() == 400, path + " " + answer.statusCode() + answer.body());
    }
    var one = Http.as("dispatcher").get(Reports.INCIDENTS + "/" + Http.encode(words).replace("%2F", "-").replace("%5C", "-"));
    assertTrue(one.statusCode() >= 400 && one.statusCode() < 500, one.statusCode() + one.body());
  }
}
