package shanzhi.web.frame;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Locale;
import shanzhi.kernel.Changes;

/** Every failure of a REST call as RFC 9457 problem+json, with a message a person can read. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  /** How the server says that a parameter could not be read: its name and its value. */
  private static final java.util.regex.Pattern PARAMETER = java.util.regex.Pattern.compile("QueryParam\\(\"([^\"]{1,40})\"\\) value is '(.{0,80}?)'", java.util.regex.Pattern.DOTALL);

  private static final String TYPE = "application/problem+json";
  private static final int RETRY_SECONDS = 3;

  @Context HttpHeaders headers;

  @Override public Response toResponse(Throwable failure) {
    var locale = locale(headers);
    var parameter = PARAMETER.matcher(String.valueOf(failure.getMessage()));
    if (failure instanceof jakarta.ws.rs.NotFoundException && failure.getCause() != null && parameter.find()) {
      // a value of the wrong kind in the query is no missing page
      var message = Trouble.text("bad-parameter", locale, parameter.group(1), parameter.group(2));
      return problem(new Trouble(400, "bad-parameter", message, java.util.List.of(new Trouble.Field(parameter.group(1), message))));
    }
    if (failure instanceof WebApplicationException http && !(http.getCause() instanceof jakarta.json.bind.JsonbException)) {
      int status = http.getResponse().getStatus();
      var key = "http-" + status;
      return problem(new Trouble(status, key, Trouble.text(key, locale), java.util.List.of()));
    }
    if (failure instanceof jakarta.ws.rs.ProcessingException || failure instanceof WebApplicationException) {
      return problem(new Trouble(400, "unreadable", Trouble.text("unreadable", locale), java.util.List.of()));
    }
    return problem(Trouble.of(failure, locale));
  }

  public static Locale locale(HttpHeaders headers) { return locale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)); }

  /** The one of our languages that the caller likes best; Chinese where the header names none of them, or is unreadable. */
  static Locale locale(String accepted) {
    try {
      return accepted != null && "en".equals(Locale.lookupTag(Locale.LanguageRange.parse(accepted), java.util.List.of("zh", "en"))) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    } catch (IllegalArgumentException unreadable) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  public static Response problem(Trouble trouble) {
    var response = Response.status(trouble.status()).type(TYPE).entity(body(trouble));
    if (trouble.status() == 503) response.header("Retry-After", RETRY_SECONDS);
    return response.build();
  }

  /** The same where no resource has been reached yet. */
  static void write(HttpServletResponse response, Trouble trouble) throws IOException {
    response.setStatus(trouble.status());
    response.setContentType(TYPE);
    response.setCharacterEncoding("UTF-8");
    if (trouble.status() == 503) response.setIntHeader("Retry-After", RETRY_SECONDS);
    response.getWriter().write(body(trouble));
  }

  private static String body(Trouble trouble) {
    var body = Json.createObjectBuilder().add("type", "about:blank").add("status", trouble.status()).add("title", trouble.key()).add("detail", trouble.message());
    if (!trouble.fields().isEmpty()) {
      var fields = Json.createArrayBuilder();
      trouble.fields().forEach(field -> fields.add(Json.createObjectBuilder().add("field", field.name()).add("message", field.message())));
      body.add("fields", fields);
    }
    if (trouble.changes() != null) add(trouble.changes(), body);
    return body.build().toString();
  }

  /** Both versions: the number to act on next, what was done since the one that was sent, and which fields differ. */
  private static void add(Changes changes, JsonObjectBuilder body) {
    var steps = Json.createArrayBuilder();
    for (var step : changes.steps()) {
      var one = Json.createObjectBuilder().add("at", step.at().toString()).add("who", step.who()).add("deed", step.deed());
      put(one, "status", step.status());
      steps.add(put(one, "words", step.words()));
    }
    var fields = Json.createArrayBuilder();
    for (var field : changes.fields()) fields.add(put(put(Json.createObjectBuilder().add("field", field.name()), "before", field.before()), "after", field.after()));
    body.add("seen", changes.seen()).add("current", changes.current()).add("changes", steps).add("differences", fields);
  }

  private static JsonObjectBuilder put(JsonObjectBuilder object, String name, String value) {
    return value == null ? object.addNull(name) : object.add(name, value);
  }
}
