package shanzhi.web.frame;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;

/**
 * One reader and writer of JSON for all requests. Without it the server makes a new one for each body, which then studies
 * our classes and their annotations anew: a third of what the report of an incident cost.
 */
@Provider
public class JsonBody implements ContextResolver<Jsonb> {

  private final Jsonb json = JsonbBuilder.create(new JsonbConfig().withDeserializers(new YesOrNo()));   // thread-safe; keeps what it learned of a class

  /** A word is no answer to a question of yes or no: left to itself, the reader takes whatever it does not know for a no. */
  public static final class YesOrNo implements JsonbDeserializer<Boolean> {

    @Override public Boolean deserialize(JsonParser parser, DeserializationContext context, Type type) {
      var said = parser.getValue().toString();
      return switch (said) {
        case "true", "\"true\"" -> true;
        case "false", "\"false\"" -> false;
        case "null" -> null;
        default -> throw new JsonbException("neither true nor false: " + said);
      };
    }
  }

  @Override public Jsonb getContext(Class<?> type) { return json; }
}
