package shanzhi.staff.pay.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.PolicyText;

/** The policies that come with the suite, as templates to begin a county's own with. */
public final class ShippedPolicies {

  private static final List<String> FILES = List.of("san-gang-18", "she-ping", "gang-wei", "si-gang-24");

  private ShippedPolicies() {}

  public static List<PolicyText> all() { return FILES.stream().map(file -> PolicyFile.read(text(file))).toList(); }

  /** @throws Refusal pay-policy.unknown (404) */
  public static PolicyText get(String code) {
    return all().stream().filter(policy -> policy.code().equals(code)).findFirst().orElseThrow(() -> Refusal.unknown("pay-policy.unknown", code));
  }

  private static String text(String file) {
    try (var stream = ShippedPolicies.class.getResourceAsStream("/data/pay/" + file + ".pay")) {
      if (stream == null) throw new IllegalStateException("missing policy " + file);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
