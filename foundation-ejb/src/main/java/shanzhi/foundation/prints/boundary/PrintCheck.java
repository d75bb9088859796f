package shanzhi.foundation.prints.boundary;

import java.time.Instant;

/**
 * What anybody may know about a paper in hand. Title, version and newer are told only to whoever has the right check code;
 * kind and time are null when there is no such number.
 *
 * @param newer a later version of the same paper exists
 */
public record PrintCheck(Result result, String number, String kind, Instant at, String title, int version, boolean newer, boolean demo) {

  /** GENUINE: the check code is the one of this number. DIFFERENT: it is not. NO_CODE: none was given. UNKNOWN: no such number. */
  public enum Result { GENUINE, DIFFERENT, NO_CODE, UNKNOWN }

  /** For the key of its text. */
  public String key() { return "verify." + result.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }
}
