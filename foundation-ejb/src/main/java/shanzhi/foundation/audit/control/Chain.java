package shanzhi.foundation.audit.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import shanzhi.foundation.secrets.control.ShangMi;
import shanzhi.kernel.Sql;

/** How one entry is written down for good, and how its hash follows from the one before. No state, no server: the offline verifier uses the same. */
public final class Chain {

  public static final String SM3 = "SM3";
  public static final String SHA_256 = "SHA-256";

  /** Stands before the first seal. */
  public static final String START = "0".repeat(64);

  /** The columns that {@link #entry} reads, of {@code audit_entry e}. The time is in UTC to the microsecond, jsonb as PostgreSQL prints it. */
  static final String COLUMNS = """
      e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text, e.actor, e.verb, e.subject_type,
      e.subject, e.area, e.before::text as before_text, e.after::text as after_text""";

  private Chain() {}

  /** The entry of a row as JSON with a fixed order of keys; null where there is no entry. */
  static String entry(Sql.Row row) throws SQLException {
    if (row.text("at_text") == null) return null;
    var json = new StringBuilder(256).append("{\"id\":").append(row.big("id"));
    text(json, "at", row.text("at_text"));
    text(json, "actor", row.text("actor"));
    text(json, "verb", row.text("verb"));
    text(json, "subjectType", row.text("subject_type"));
    text(json, "subject", row.text("subject"));
    text(json, "area", row.text("area"));
    json.append(",\"before\":").append(row.text("before_text")).append(",\"after\":").append(row.text("after_text"));
    return json.append('}').toString();
  }

  /** @param previous hash of the seal before, {@link #START} for the first */
  public static String hash(String algorithm, long seq, String previous, String entry) {
    var content = (algorithm + '\n' + seq + '\n' + previous + '\n' + entry).getBytes(StandardCharsets.UTF_8);
    try {
      return switch (algorithm) {
        case SM3 -> ShangMi.sm3Hex(content);
        case SHA_256 -> HexFormat.of().formatHex(MessageDigest.getInstance(SHA_256).digest(content));
        default -> "unknown algorithm " + algorithm;
      };
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void text(StringBuilder json, String key, String value) {
    json.append(",\"").append(key).append("\":");
    if (value == null) {
      json.append("null");
      return;
    }
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
      else json.append(c);
    }
    json.append('"');
  }
}
