package shanzhi.foundation.audit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.audit.boundary.AuditEntry.Change;

class ChangesTest {

  @Test void what_changed_stands_first_and_nested_fields_have_a_path() {
    assertEquals(List.of(new Change("name", "甲", "乙"), new Change("offices[1].code", null, "B"), new Change("code", "1", "1"),
            new Change("offices[0].code", "A", "A")),
        Changes.between("{\"code\":1,\"name\":\"甲\",\"offices\":[{\"code\":\"A\"}]}",
            "{\"code\":1,\"name\":\"乙\",\"offices\":[{\"code\":\"A\"},{\"code\":\"B\"}]}"));
  }

  @Test void a_new_thing_has_no_before() { assertEquals(List.of(new Change("name", null, "甲")), Changes.between(null, "{\"name\":\"甲\"}")); }
}
