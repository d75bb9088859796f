package shanzhi.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** A whole page around its content, with the switch to 大字. */
final class Page {

  /** The only cookies: whether letters are large, and the language, which goes by the same name in the whole suite. They say nothing of who it is. */
  static final String LARGE = "sz-large";
  static final String LANGUAGE = "sz-lang";

  private Page() {}

  static void write(HttpServletRequest request, HttpServletResponse response, int status, String title, Object... content) throws IOException {
    boolean large = large(request);
    var root = request.getContextPath();
    var here = request.getMethod().equals("GET") ? request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()) : "/";
    var back = java.net.URLEncoder.encode(here, java.nio.charset.StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(Html.of("""
        <!DOCTYPE html>
        <html lang="{}" class="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{} - {}</title>
        <link rel="icon" href="{}/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="{}/shanzhi.css"><link rel="stylesheet" href="{}/door.css"></head>
        <body><header class="d-top"><a href="{}/"><svg viewBox="0 0 28 28" width="26" height="26" aria-hidden="true"><g fill="none" stroke-width="3.2"><path d="M2 2h10v10H2zM16 2h10v10H16zM2 16h10v10H2z" fill="#7fc4ae"/><circle cx="21" cy="21" r="4.4" stroke="#f1dfae"/></g></svg><b>{}</b></a>
        <a class="d-size" href="{}/large?on={}&amp;to={}">{}</a><a class="d-size" lang="{}" href="{}/language?en={}&amp;to={}">{}</a></header>
        <main class="d-main"><h1>{}</h1>{}<p class="d-foot">{}</p></main></body></html>
        """, Say.text("language.code"), large ? "sz-large" : "", title, Say.text("door"), root, root, root, root, Say.text("door"), root, !large, back, Say.text(large ? "size.ordinary" : "size.large"), english(request) ? "zh-CN" : "en", root,
        !english(request), back, Say.text("language"), title, Arrays.asList(content), Say.text("foot")).markup());
  }

  static boolean large(HttpServletRequest request) { return said(request, LARGE, "true"); }

  static boolean english(HttpServletRequest request) { return said(request, LANGUAGE, "en"); }

  /** The first cookie of a name is the one that was set for these pages. */
  private static boolean said(HttpServletRequest request, String name, String what) {
    return request.getCookies() != null && Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).findFirst().map(cookie -> cookie.getValue().equals(what)).orElse(false);
  }

  /** The household's sign-in, on the page of a vote or a survey. */
  static Html codeForm(String action) { return codeForm(action, ""); }

  /** @param code that came along with a square code; empty where it has to be typed */
  static Html codeForm(String action, String code) {
    return Html.of("""
        <section class="sz-sheet"><header><h2>{}</h2></header><form class="sz-in" method="post" action="{}" autocomplete="off"><label class="d-field"><span>{}</span>
        <input class="d-code" name="code" required maxlength="20" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX" value="{}"></label><p class="sz-why">{}</p>
        <button class="d-do" type="submit">{}</button></form></section>""", Say.text("code.title"), action, Say.text("code.label"), code, Say.text("code.why"), Say.text("code.go"));
  }

  static Html receipt(String receipt, String whatFor) {
    return Html.of("""
        <section class="sz-sheet" role="status"><header><h2>{}</h2></header><div class="sz-in"><p class="d-receipt">{}</p><p>{}</p></div></section>""", Say.text("receipt.title"),
        receipt.substring(0, 4) + " " + receipt.substring(4, 8) + " " + receipt.substring(8), whatFor);
  }
}
