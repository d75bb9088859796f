package shanzhi.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * What people see while the suite or the sign-on cannot answer: a page that needs neither database nor session, and tries again by itself.
 * {@code /signon?to=} stands in for the login while the sign-on server is silent, and leads on as soon as it speaks again.
 */
@WebServlet("/signon")
public class Holding extends HttpServlet {

  static final int RETRY_SECONDS = 10;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var to = request.getParameter("to");
    var back = to != null && to.startsWith(request.getContextPath() + "/") && !to.startsWith("//") && to.indexOf('\\') < 0 ? to : request.getContextPath() + "/";
    if (SignOnWatch.answers()) response.sendRedirect(back);
    else page(request, response, "signon.down", back);
  }

  /** For pages; 503 and when to come back. */
  static void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var query = request.getQueryString();
    page(request, response, "holding.busy", request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : request.getRequestURI());
  }

  private static void page(HttpServletRequest request, HttpServletResponse response, String key, String back) throws IOException {
    var locale = locale(request);
    var style = request.getContextPath() + "/jakarta.faces.resource/shanzhi.css.xhtml?ln=sz";
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write("""
        <!DOCTYPE html>
        <html lang="%1$s"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="refresh" content="%2$d;url=%3$s"/><title>%4$s - %7$s</title><link rel="stylesheet" href="%8$s"/></head>
        <body><main class="sz-main" style="max-width:640px;margin:0 auto;padding:12vh 16px 24px"><section class="sz-sheet" role="alert"><div class="sz-empty">
        <svg viewBox="0 0 72 56" aria-hidden="true"><g fill="none" stroke="currentColor" opacity=".35" stroke-width="1.6"><path d="M11 4h20v18H11zM41 4h20v18H41zM11 32h20v18H11z"/></g><circle cx="51" cy="41" r="9" fill="none" stroke="currentColor" opacity=".6" stroke-width="2.4"/></svg>
        <h1>%4$s</h1><p>%5$s</p>
        <div class="sz-actions"><a class="ui-button ui-widget ui-state-default ui-button-text-only" href="%3$s"><span class="ui-button-text ui-c">%6$s</span></a></div>
        </div></section></main></body></html>
        """.formatted(locale == Locale.ENGLISH ? "en" : "zh-CN", RETRY_SECONDS, escaped(back), Texts.get(key.equals("holding.busy") ? "error.503" : key, locale),
        Texts.get(key + ".next", locale), Texts.get("error.retry", locale), Texts.get("product", locale), style));
  }

  private static Locale locale(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) if (cookie.getName().equals("sz-lang") && cookie.getValue().equals("en")) return Locale.ENGLISH;
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
  }
}
