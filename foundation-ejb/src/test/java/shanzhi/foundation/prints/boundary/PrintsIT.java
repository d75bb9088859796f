package shanzhi.foundation.prints.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.it.FoundationEar;
import shanzhi.foundation.it.InTransaction;
import shanzhi.foundation.prints.boundary.PrintCheck.Result;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

@ExtendWith(ArquillianExtension.class)
class PrintsIT {

  private static final Caller CLERK = Caller.named("it-clerk").as(JobRole.CLERK);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Prints prints;
  @Inject Sealing sealing;
  @Inject InTransaction transaction;

  @Deployment static EnterpriseArchive ear() { return FoundationEar.with(PrintsIT.class); }

  @Test void a_print_has_a_number_a_version_and_is_kept_as_handed_out() {
    var subject = UUID.randomUUID().toString();
    var first = CLERK.calls(() -> prints.print(order(subject, "甲")));
    var second = CLERK.calls(() -> prints.print(order(subject, "甲")));
    assertTrue(first.number().matches("蒲社治印〔\\d{4}〕\\d{6}"), first.number());
    assertEquals(1, first.version());
    assertEquals(2, second.version());
    assertEquals(first.hash(), second.hash());
    assertArrayEquals(first.pdf(), prints.again(first.code()).pdf());
    assertEquals("it-clerk", Sql.on(database).one("select printed_by from foundation.print where code = ?", row -> row.text("printed_by"), first.code()).orElseThrow());
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'print.issue' and after ->> 'number' = ?", first.number()));
  }

  @Test void other_facts_have_another_hash() {
    var subject = UUID.randomUUID().toString();
    assertNotEquals(CLERK.calls(() -> prints.print(order(subject, "甲"))).hash(), CLERK.calls(() -> prints.print(order(subject, "乙"))).hash());
  }

  @Test void anybody_checks_a_paper_by_number_or_code() {
    var printed = CLERK.calls(() -> prints.print(order(UUID.randomUUID().toString(), "甲")));
    for (var number : List.of(printed.code(), printed.number())) {
      var check = prints.check(number, printed.hash().substring(0, 32));
      assertEquals(Result.GENUINE, check.result());
      assertEquals("公示表标题", check.title());
    }
    assertEquals(Result.GENUINE, prints.check(printed.code(), printed.hash().substring(0, 16).replaceAll("(.{4})", "$1 ").toUpperCase()).result());
  }

  @Test void a_forged_or_missing_check_code_learns_no_title() {
    var printed = CLERK.calls(() -> prints.print(order(UUID.randomUUID().toString(), "甲")));
    assertEquals(Result.DIFFERENT, prints.check(printed.code(), "0".repeat(32)).result());
    assertEquals(Result.DIFFERENT, prints.check(printed.code(), printed.hash().substring(0, 4)).result());
    assertEquals(Result.NO_CODE, prints.check(printed.code(), null).result());
    assertNull(prints.check(printed.code(), null).title());
    assertEquals(Result.UNKNOWN, prints.check("2020-999999", "0".repeat(32)).result());
  }

  @Test void an_older_version_is_genuine_and_said_to_be_older() {
    var subject = UUID.randomUUID().toString();
    var first = CLERK.calls(() -> prints.print(order(subject, "甲")));
    CLERK.calls(() -> prints.print(order(subject, "乙")));
    assertTrue(prints.check(first.code(), first.hash()).newer());
  }

  @Test void a_deed_that_fails_leaves_no_print() {
    var subject = UUID.randomUUID().toString();
    assertThrows(Refusal.class, () -> transaction.does(() -> {
      prints.print(order(subject, "甲"));
      throw Refusal.conflict("x");
    }));
    assertEquals(0, Sql.on(database).number("select count(*) from foundation.print where subject = ?", subject));
  }

  @Test void the_application_s_role_may_neither_change_nor_remove_a_print() {
    for (var deed : List.of("update foundation.print set title = 'x'", "delete from foundation.print")) {
      assertEquals("42501", assertThrows(Sql.SqlFailure.class, () -> Sql.on(database).update(deed)).sqlState());
    }
  }

  @Test void an_unknown_print_is_refused() { assertThrows(Refusal.class, () -> prints.again("2020-999999")); }

  @Test void personal_data_is_sealed_by_the_installation_s_key() { assertEquals("13800006021", sealing.open(sealing.seal("13800006021"))); }

  @Test void ten_pages_take_less_than_a_second_each() {
    CLERK.calls(() -> prints.print(order("warm", "甲")));
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) CLERK.calls(() -> prints.print(order("speed", "甲")));
    long each = (System.nanoTime() - start) / 10_000_000;
    System.out.println("one printed page: " + each + " ms");
    assertTrue(each < 1000, () -> each + " ms");
  }

  private static PrintOrder order(String subject, String who) {
    return new PrintOrder("公示表", "公示表标题", "notice", subject, "table", Map.of("lead", "经议决，拟实施下列项目，现予公示。",
        "columns", List.of(Map.of("name", "序号"), Map.of("name", "提议人")),
        "rows", List.of(Map.of("cells", List.of(Map.of("text", 1, "align", "c"), Map.of("text", who, "align", "c")))),
        "maker", "罗晓燕", "issuer", "飞龙社区居民委员会"), false);
  }
}
