package shanzhi.system.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;

/** Whoever may write and sends nothing, or not what was asked for, is told so. */
class EmptyBodiesIT {

  private static final List<String> BODIES = List.of("", "null", "{}", "[]", "1", "\"x\"", "{", "{\"version\":\"x\",\"from\":\"x\"}");

  @Test void a_body_that_says_nothing_is_never_our_fault() {
    var wrong = new TreeSet<String>();
    for (var rule : Policy.rules()) {
      if (!List.of("POST", "PUT").contains(rule.method())) continue;
      var person = Policy.people().stream().filter(one -> rule.ground().equals("signed") || one.may(rule.right())).findFirst().orElseThrow();
      for (var body : BODIES) {
        var answer = Requests.send(rule, person.username(), person.territory().code(), body);
        if (answer.statusCode() >= 500) wrong.add(rule.name() + " " + body + " " + answer.statusCode());
      }
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }
}
