package shanzhi.system.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.kernel.JobRole;
import shanzhi.system.DemoPeople;

class RealmTest {

  /** Keycloak brings it along; it stands in the file only so that it is no default role. */
  private static final String KEYCLOAKS_OWN = "uma_authorization";

  private static final Set<String> JOBS = Arrays.stream(JobRole.values()).map(JobRole::token).collect(Collectors.toCollection(TreeSet::new));
  private static final JsonObject REALM = DemoPeople.json("keycloak-realm/governance-realm.json");

  @Test void the_realm_has_exactly_the_jobs_of_the_suite() {
    var roles = REALM.getJsonObject("roles").getJsonArray("realm").getValuesAs(JsonObject.class).stream().map(role -> role.getString("name"))
        .filter(name -> !name.equals(KEYCLOAKS_OWN)).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(JOBS, roles);
  }

  /** A role missing here is left out of the token without a word. */
  @ParameterizedTest @ValueSource(strings = {"governance-web", "governance-cli"})
  void a_token_of_this_client_carries_every_job(String client) {
    var scoped = REALM.getJsonArray("scopeMappings").getValuesAs(JsonObject.class).stream().filter(mapping -> mapping.getString("client").equals(client))
        .flatMap(mapping -> mapping.getJsonArray("roles").getValuesAs(JsonString.class).stream()).map(JsonString::getString).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(JOBS, scoped);
  }

  @Test void every_job_has_somebody_in_the_demonstration() {
    assertEquals(JOBS, new TreeSet<>(DemoPeople.byJob().keySet()));
  }

  @Test void login_and_suite_wear_the_same_stylesheet() throws IOException {
    assertEquals(Files.readString(DemoPeople.ROOT.resolve("web-war/src/main/webapp/resources/sz/shanzhi.css")),
        Files.readString(DemoPeople.ROOT.resolve("keycloak-realm/themes/shanzhi/login/resources/css/shanzhi.css")));
  }
}
