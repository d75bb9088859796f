package shanzhi.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** {@code /TP-20261124-3/result}: the number of a thing and what of it; both empty for an address that cannot be one. */
record Path(String number, String rest) {

  private static final Pattern SHAPE = Pattern.compile("/([A-Z]{2}-\\d{8}-\\d{1,9})(?:/([a-z.]{0,20}))?");

  static Path of(HttpServletRequest request) {
    var match = SHAPE.matcher(String.valueOf(request.getPathInfo()));
    return match.matches() ? new Path(match.group(1), match.group(2) == null ? "" : match.group(2)) : new Path("", "?");
  }
}
