package shanzhi.web.frame;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Whoever must sign in while the sign-on server is silent is told so here, instead of being sent to an address where nothing answers.
 * Stands before the server's own adapter, because that adapter redirects before any filter of ours is asked.
 */
public class SignOnWatch implements ServletExtension {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long KNOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private record Look(boolean answers, long at) {}

  private static volatile Look last = new Look(true, System.nanoTime() - KNOWN_NANOS);

  @Override public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(next -> exchange -> {
      var asked = exchange.getRequestURI();      // an error page changes it on the way
      exchange.addResponseCommitListener(answered -> divert(answered, asked));
      next.handleRequest(exchange);
    });
  }

  private static void divert(HttpServerExchange exchange, String asked) {
    if (!sendsToSignOn(exchange) && !isTurnedAway(exchange) || answers()) return;
    if (asked.startsWith("/api/")) {
      exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Holding.RETRY_SECONDS);
      return;
    }
    var query = exchange.getQueryString();
    var wanted = asked + (query == null || query.isEmpty() ? "" : "?" + query);
    var to = exchange.getRequestMethod().equals(io.undertow.util.Methods.GET) ? wanted : "/";
    exchange.setStatusCode(StatusCodes.FOUND);
    exchange.getResponseHeaders().put(Headers.LOCATION, "/signon?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
  }

  /** Before the adapter has heard from the sign-on server once since the start, it shuts everybody out. */
  private static boolean isTurnedAway(HttpServerExchange exchange) {
    var security = exchange.getSecurityContext();
    return exchange.getStatusCode() == StatusCodes.FORBIDDEN && (security == null || !security.isAuthenticated());
  }

  private static boolean sendsToSignOn(HttpServerExchange exchange) {
    var location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
    return exchange.getStatusCode() == StatusCodes.FOUND && location != null && location.contains("client_id=") && location.contains("redirect_uri=");
  }

  /** Whether the sign-on server spoke just now, or does. */
  static boolean answers() {
    var look = last;
    if (System.nanoTime() - look.at() < KNOWN_NANOS) return look.answers();
    var now = new Look(asks(), System.nanoTime());
    last = now;
    return now.answers();
  }

  private static boolean asks() {
    var provider = ConfigProvider.getConfig().getOptionalValue("shanzhi.oidc.url", String.class).orElse("http://localhost:8180/realms/governance");
    try {
      var request = HttpRequest.newBuilder(URI.create(provider + "/.well-known/openid-configuration")).timeout(PATIENCE).build();
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == StatusCodes.OK;
    } catch (IOException | IllegalArgumentException silent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
