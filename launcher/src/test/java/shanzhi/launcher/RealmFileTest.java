package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

  @TempDir Path root;
  private Path realm;

  @BeforeEach void write_a_small_realm() throws IOException {
    var folder = Files.createDirectories(root.resolve("keycloak-realm"));
    realm = Files.writeString(folder.resolve("governance-realm.json"), """
        {"realm": "governance", "attributes": {"kept": "yes"},
         "roles": {"realm": [{"name": "worker", "description": "专职网格员：巡查"}, {"name": "bare"}]},
         "clients": [{"clientId": "governance-web", "secret": "dev-only", "redirectUris": ["http://localhost:8080/*"]},
                     {"clientId": "governance-accounts", "secret": "dev-only"}, {"clientId": "governance-cli", "publicClient": true}],
         "users": [{"username": "service-account", "enabled": true, "serviceAccountClientId": "governance-accounts"}]}""");
    Files.writeString(folder.resolve("governance-users-0.json"), """
        {"realm": "governance", "users": [
          {"username": "worker", "enabled": true, "realmRoles": ["worker"]},
          {"username": "both", "enabled": true, "realmRoles": ["worker", "bare"]},
          {"username": "worker-jt", "enabled": true, "realmRoles": ["worker"]},
          {"username": "gone", "enabled": false, "realmRoles": ["worker"]}]}""");
  }

  private Plan plan(Map<String, String> environment) {
    return Plan.of(root, root.resolve("data"), environment);
  }

  @Test void the_imported_realm_has_own_secrets_the_own_address_and_no_demo_flag() {
    var secrets = new Secrets(root.resolve("secrets"), true);
    var fitted = RealmFile.read(realm).fitTo(plan(Map.of("SHANZHI_HTTP_PORT", "28080", "SHANZHI_DEMO", "false")), secrets);
    assertFalse(fitted.contains("dev-only"));
    assertTrue(fitted.contains("\"secret\":\"" + secrets.password("oidc-web") + "\""));
    assertTrue(fitted.contains("\"secret\":\"" + secrets.password("oidc-accounts") + "\""));
    assertTrue(fitted.contains("http://localhost:28080/*"));
    assertTrue(fitted.contains("\"shanzhi.demo\":\"false\"") && fitted.contains("\"kept\":\"yes\""));
  }

  @Test void accounts_of_the_same_work_share_a_line_with_the_roles_own_words() {
    var lines = new ArrayList<String>();
    Summary.accounts(lines, RealmFile.read(realm), RealmFile.read(plan(Map.of()).users()));
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).matches(" +worker worker-jt +专职网格员：巡查"), lines.get(0));
    assertTrue(lines.get(1).matches(" +both +专职网格员：巡查；bare"), lines.get(1));
  }

  @Test void the_frame_is_straight_although_chinese_letters_are_wide() {
    var lines = Summary.of(plan(Map.of()));
    assertEquals(List.of(Width.of(lines.get(0))), lines.stream().map(Width::of).distinct().toList());
    assertTrue(lines.stream().anyMatch(l -> l.contains("http://localhost:8080 ")));
    assertEquals(4, Width.of("善治"));
  }

  @Test void without_demo_no_account_is_shown() {
    assertTrue(Summary.of(plan(Map.of("SHANZHI_DEMO", "false"))).stream().noneMatch(l -> l.contains("worker")));
  }

  @Test void a_realm_that_is_no_json_is_trouble() throws IOException {
    Files.writeString(realm, "{");
    assertThrows(Trouble.class, () -> RealmFile.read(realm));
  }
}
