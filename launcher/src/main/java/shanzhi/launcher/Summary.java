package shanzhi.launcher;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a person needs once everything runs: where to go, as whom, where things lie, how to stop. */
final class Summary {

  private static final int WIDTH = 88;
  private static final int FIRST_COLUMN = 30;

  private Summary() {}

  static List<String> of(Plan plan) {
    var lines = new ArrayList<String>();
    lines.add("善治 Shanzhi 已就绪 is ready");
    lines.add("");
    lines.add(Width.pad("打开 open", FIRST_COLUMN) + plan.url());
    lines.add(Width.pad("登录服务 Keycloak", FIRST_COLUMN) + (plan.ownKeycloak()
        ? plan.keycloakUrl() + "  (admin, " + plan.data().resolve("secrets/keycloak-admin") + ")" : plan.oidcUrl()));
    lines.add(Width.pad("数据库 database", FIRST_COLUMN) + plan.jdbcUrl().replaceAll("[?].*", ""));
    lines.add(Width.pad("数据、日志 data, logs", FIRST_COLUMN) + plan.data() + "  " + plan.data().resolve("log"));
    if (plan.demo() && plan.ownKeycloak() && Files.exists(plan.users())) {
      lines.add("");
      lines.add("演示账号 demo accounts（密码同用户名 password = user name）");
      accounts(lines, RealmFile.read(plan.realm()), RealmFile.read(plan.users()));
    }
    lines.add("");
    lines.add("Ctrl-C 停止 stop");
    return framed(lines);
  }

  /** One line for each set of roles: accounts of different places hold the same ones. */
  static void accounts(List<String> lines, RealmFile realm, RealmFile users) {
    var descriptions = realm.roles();
    var namesByWork = new LinkedHashMap<String, List<String>>();
    for (var account : users.accounts()) {
      var work = String.join("；", account.roles().stream().map(r -> descriptions.getOrDefault(r, r)).toList());
      namesByWork.computeIfAbsent(work, w -> new ArrayList<>()).add(account.name());
    }
    namesByWork.forEach((work, names) -> {
      var joined = String.join(" ", names);
      if (joined.length() >= FIRST_COLUMN - 2) {
        lines.add("  " + joined);
        lines.add(Width.pad("", FIRST_COLUMN) + work);
      } else {
        lines.add(Width.pad("  " + joined, FIRST_COLUMN) + work);
      }
    });
  }

  private static List<String> framed(List<String> lines) {
    int width = Math.max(WIDTH, lines.stream().mapToInt(Width::of).max().orElse(0));
    var framed = new ArrayList<String>();
    framed.add("╭" + "─".repeat(width + 2) + "╮");
    for (var line : lines) framed.add("│ " + Width.pad(line, width) + " │");
    framed.add("╰" + "─".repeat(width + 2) + "╯");
    return framed;
  }
}
