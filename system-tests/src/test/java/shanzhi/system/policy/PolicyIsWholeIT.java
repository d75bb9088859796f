package shanzhi.system.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.JobRole;
import shanzhi.system.DemoPeople;
import shanzhi.system.Http;

/** What is built stands in the policy, and the readable table says what the job table says. */
class PolicyIsWholeIT {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @Test void every_resource_has_its_line_and_every_line_its_resource() {
    var described = Http.object(Http.nobody().get("/openapi?format=JSON", "Accept", "application/json")).getJsonObject("paths");
    var built = new TreeSet<String>();
    for (var path : described.keySet()) {
      for (var method : described.getJsonObject(path).keySet()) {
        if (METHODS.contains(method)) built.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.replaceFirst("^/api/v1", ""));
      }
    }
    assertEquals(built, Policy.rules().stream().map(Policy.Rule::name).collect(Collectors.toCollection(TreeSet::new)), "docs/admin/authorisation.csv");
  }

  @Test void every_page_has_its_right() throws IOException {
    var app = DemoPeople.ROOT.resolve("web-war/src/main/webapp");
    try (var files = Files.walk(app.resolve("app"))) {
      var built = files.filter(file -> file.toString().endsWith(".xhtml")).map(file -> "/" + app.relativize(file).toString().replace('\\', '/').replace(".xhtml", ""))
          .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(built, new TreeSet<>(Policy.pages().keySet()), "menu.csv and pages.csv");
    }
  }

  /** Written anew by -Dshanzhi.write=true. */
  @Test void the_readable_table_of_jobs_is_true() throws IOException {
    var file = DemoPeople.ROOT.resolve("docs/admin/authorisation.md");
    if (Boolean.getBoolean("shanzhi.write")) Files.writeString(file, table());
    assertEquals(table(), Files.readString(file));
  }

  private static String table() {
    var rights = Arrays.stream(JobRole.values()).flatMap(job -> job.rights().stream()).filter(right -> !right.equals("signed-in")).collect(Collectors.toCollection(TreeSet::new));
    var text = new StringBuilder("""
        # Who may do what

        A job gives rights, a grant says in which territory the job counts; both are needed. The jobs stand in
        `shanzhi.kernel.JobRole`; what each REST resource asks for in [authorisation.csv](authorisation.csv); what each page
        asks for in `menu.csv` and `pages.csv` of `web-war`. Tests compute every answer from these files and compare it with
        the running suite, and a resource or page without a line fails the build. Without the right the answer is 403; outside the
        territory it is 404, as for something that is not there. This table is generated.

        """);
    text.append("| right |");
    for (var job : JobRole.values()) text.append(' ').append(job.title()).append(" |");
    text.append("\n|---|").append("---|".repeat(JobRole.values().length)).append('\n');
    for (var right : rights) {
      text.append("| `").append(right).append("` |");
      for (var job : JobRole.values()) text.append(job.grants(right) ? " ● |" : " |");
      text.append('\n');
    }
    return text.toString();
  }
}
