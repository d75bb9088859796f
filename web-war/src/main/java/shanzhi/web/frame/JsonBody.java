package shanzhi.web.frame;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * One reader and writer of JSON for all requests. Without it the server makes a new one for each body, which then studies
 * our classes and their annotations anew: a third of what the report of an incident cost.
 */
@Provider
public class JsonBody implements ContextResolver<Jsonb> {

  private final Jsonb json = JsonbBuilder.create();   // thread-safe; keeps what it learned of a class

  @Override public Jsonb getContext(Class<?> type) { return json; }
}
