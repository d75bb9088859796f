package shanzhi.staff.payroll.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/** JSON by one provider: asking {@code Json} for each of a hundred thousand small objects looks the provider up each time, which costs more than the payroll. */
final class JsonText {

  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonText() {}

  static JsonObjectBuilder object() { return PROVIDER.createObjectBuilder(); }

  static JsonObjectBuilder object(JsonObject start) { return PROVIDER.createObjectBuilder(start); }

  static JsonArrayBuilder array() { return PROVIDER.createArrayBuilder(); }

  static JsonObject readObject(String text) {
    try (var reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  static JsonArray readArray(String text) {
    try (var reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
