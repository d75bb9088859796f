package shanzhi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wildfly.security.auth.server.SecurityDomain;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.access.boundary.Scope;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.ChinaTime;

/** What the frame around each page shows: who works here, in which language and size, and when the figures were read. */
@Named
@RequestScoped
public class Desk {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject NameCards cards;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject Clock clock;
  @Inject HttpServletRequest request;
  @Inject @ConfigProperty(name = "shanzhi.web.headline") Optional<String> headline;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;
  @Inject @ConfigProperty(name = "shanzhi.oidc.url", defaultValue = "http://localhost:8180/realms/governance") String provider;

  private NameCards.NameCard card;
  private String post;

  public boolean isSignedIn() { return may(shanzhi.kernel.Rights.SIGNED_IN); }

  /** Whether the caller's jobs hold a right, or one of several parted by {@code |}, somewhere. Pages hide what is not allowed; the boundary refuses it anyway. */
  public boolean may(String right) {
    var domain = SecurityDomain.getCurrent();
    return domain != null && Arrays.stream(right.split("\\|")).anyMatch(domain.getCurrentSecurityIdentity().getRoles()::contains);
  }

  public String getName() { return card().name(); }

  public String getUsername() { return card().username(); }

  /** 鹤山街道·镇街派遣员; several jobs end with 等 n 岗. Empty without any. */
  public String getPost() {
    if (post == null) {
      var scopes = isSignedIn() ? jurisdiction.scopes() : List.<Scope>of();
      post = scopes.isEmpty() ? "" : several(title(scopes.get(0)), scopes.size());
    }
    return post;
  }

  private String several(String first, int jobs) { return jobs == 1 ? first : Texts.get("frame.posts.more", getLocale(), first, jobs); }

  private String title(Scope scope) {
    var place = areas.today().find(scope.territory().area()).map(node -> node.shortName() + "·").orElse("");
    return place + Words.of(scope.job(), getLocale());
  }

  public Locale getLocale() { return isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE; }

  /** As the reader calls it. */
  public String word(Enum<?> word) { return Words.of(word, getLocale()); }

  /** For the {@code lang} attribute. */
  public String getLang() { return isEnglish() ? "en" : "zh-CN"; }

  public boolean isEnglish() { return "en".equals(cookie("sz-lang")); }

  public boolean isLarge() { return "large".equals(cookie("sz-size")); }

  public String getSizeClass() {
    return switch (cookie("sz-size")) {
      case "large" -> "sz-large";
      case "dense" -> "sz-dense";
      default -> "";
    };
  }

  private String cookie(String name) {
    var cookies = request.getCookies();
    return cookies == null ? "" : Arrays.stream(cookies).filter(one -> one.getName().equals(name)).map(Cookie::getValue).findFirst().orElse("");
  }

  /** What the installation calls itself, if it has one name for all; otherwise the platform of the reader's own county or city. */
  public String getHeadline() {
    return headline.orElseGet(() -> Texts.get("frame.headline", getLocale(), place()));
  }

  private String place() {
    var tree = areas.today();
    var scopes = isSignedIn() ? jurisdiction.scopes() : List.<Scope>of();
    return Headlines.ground(scopes.stream().map(Scope::territory).toList()).flatMap(tree::find)
        .or(() -> tree.roots().stream().findFirst()).map(AreaNode::shortName).orElse("");
  }

  public boolean isDemo() { return demo; }

  /** Where the sign-on server lets people change their password. */
  public String getPasswordPage() { return provider + "/account/account-security/signing-in"; }

  /** 14:30, when this page's figures were read. */
  public String getAsOf() { return CLOCK.format(now()); }

  /** 2026-11-20 星期五 */
  public String getToday() {
    return now().toLocalDate() + " " + now().getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale());
  }

  private LocalDateTime now() { return ChinaTime.local(clock.instant()); }

  /** Seconds until the session ends without another request. */
  public int getSessionSeconds() {
    var session = request.getSession(false);
    return session == null ? 0 : session.getMaxInactiveInterval();
  }

  /** Name, staff number and time as the background of pages with personal data. */
  public String getWatermark() {
    var line = (card().name() + " " + card().staffNumber()).strip() + " " + MINUTE.format(now());
    var svg = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='170'><text x='10' y='130' transform='rotate(-18 10 130)'"
        + " font-family='sans-serif' font-size='15'>" + escape(line) + "</text></svg>";
    return "--sz-mark:url(\"data:image/svg+xml," + URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20") + "\")";
  }

  private static String escape(String text) { return text.replace("&", "&amp;").replace("<", "&lt;"); }

  private NameCards.NameCard card() {
    if (card == null) card = isSignedIn() ? cards.mine() : new NameCards.NameCard("", "", "");
    return card;
  }
}
