package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final Map<String, String> OWN_DATABASE = Map.of("SHANZHI_DB_URL", "jdbc:postgresql://db/shanzhi",
      "SHANZHI_DB_USER", "app", "SHANZHI_DB_PASSWORD", "secret");
  private static final Map<String, String> OWN_PROVIDER = Map.of("SHANZHI_OIDC_URL", "https://login.example/realms/governance",
      "SHANZHI_OIDC_SECRET", "a", "SHANZHI_ACCOUNTS_SECRET", "b");

  private static Plan plan(Map<String, String> environment) {
    return Plan.of(Path.of("/project"), Path.of("/data"), environment);
  }

  @Test void without_any_variable_everything_runs_here_on_the_usual_ports() {
    var plan = plan(Map.of());
    assertEquals("http://localhost:8080", plan.url());
    assertEquals("http://localhost:8180/realms/governance", plan.oidcUrl());
    assertEquals("jdbc:postgresql://localhost:15432/shanzhi", plan.jdbcUrl());
    assertEquals(List.of(8080, 9990, 8180, 15432), List.copyOf(plan.ports().values()));
    assertTrue(plan.demo());
  }

  @Test void every_port_can_be_moved() {
    var plan = plan(Map.of("SHANZHI_HTTP_PORT", "1", "SHANZHI_MANAGEMENT_PORT", "2", "SHANZHI_KEYCLOAK_PORT", "3", "SHANZHI_DB_PORT", "65535"));
    assertEquals(List.of(1, 2, 3, 65535), List.copyOf(plan.ports().values()));
  }

  @Test void prints_lead_to_the_moved_port_unless_another_address_is_given() {
    assertEquals("http://localhost:9080", plan(Map.of("SHANZHI_HTTP_PORT", "9080")).publicUrl());
    assertEquals("https://zhili.example", plan(Map.of("SHANZHI_HTTP_PORT", "9080", "SHANZHI_PUBLIC_URL", "https://zhili.example")).publicUrl());
  }

  @Test void a_given_database_is_used_but_keycloak_still_needs_postgresql() {
    var plan = plan(OWN_DATABASE);
    assertFalse(plan.ownDatabase());
    assertEquals("jdbc:postgresql://db/shanzhi", plan.jdbcUrl());
    assertTrue(plan.needsPostgres());
  }

  @Test void a_given_identity_provider_leaves_postgresql_to_the_suite() {
    var plan = plan(OWN_PROVIDER);
    assertFalse(plan.ownKeycloak());
    assertEquals("https://login.example/realms/governance", plan.oidcUrl());
    assertTrue(plan.needsPostgres());
    assertFalse(plan.ports().containsKey("SHANZHI_KEYCLOAK_PORT"));
  }

  @Test void with_both_given_no_postgresql_is_started() {
    var both = new HashMap<>(OWN_DATABASE);
    both.putAll(OWN_PROVIDER);
    assertFalse(plan(both).needsPostgres());
    assertEquals(List.of(8080, 9990), List.copyOf(plan(both).ports().values()));
  }

  @Test void a_database_without_its_password_is_refused_by_name() {
    var trouble = assertThrows(Trouble.class, () -> plan(Map.of("SHANZHI_DB_URL", "jdbc:postgresql://db/shanzhi", "SHANZHI_DB_USER", "app")));
    assertTrue(trouble.getMessage().contains("SHANZHI_DB_PASSWORD"));
  }

  @Test void a_port_that_is_none_and_a_flag_that_is_none_are_refused() {
    for (var bad : List.of("0", "65536", "-1", "http", "8080 8081")) {
      assertThrows(Trouble.class, () -> plan(Map.of("SHANZHI_HTTP_PORT", bad)), bad);
    }
    assertThrows(Trouble.class, () -> plan(Map.of("SHANZHI_DEMO", "ja")));
  }

  @Test void an_empty_variable_counts_as_not_set() {
    assertTrue(plan(Map.of("SHANZHI_DB_URL", " ")).ownDatabase());
  }

  @Test void bound_to_one_address_the_suite_is_called_by_it_so_that_phones_can_log_in() {
    var plan = plan(Map.of("SHANZHI_BIND", "192.168.1.5"));
    assertEquals("http://192.168.1.5:8080", plan.url());
    assertEquals("http://192.168.1.5:8180/realms/governance", plan.oidcUrl());
    assertEquals("http://localhost:8080", plan(Map.of("SHANZHI_BIND", "0.0.0.0")).url());
  }
}
