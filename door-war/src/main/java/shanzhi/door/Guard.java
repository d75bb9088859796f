package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import shanzhi.kernel.Patience;
import shanzhi.kernel.Refusal;

/** Stands before every page: what browsers may do with it, how long the database is waited for, who tried too many codes, and what is said when something is refused. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Guard implements Filter {

  private static final Logger LOG = Logger.getLogger(Guard.class.getName());
  private static final int SECONDS = 6;
  private static final int TOO_MANY = 429;

  @Inject WrongCodes wrongCodes;

  @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    Say.speak(Page.english(asked));
    try {
      guarded(asked, answer, chain);
    } finally {
      if (asked.getDispatcherType() == DispatcherType.REQUEST) Say.quiet();
    }
  }

  private void guarded(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain) throws IOException, ServletException {
    answer.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Referrer-Policy", "no-referrer");
    boolean posted = asked.getMethod().equals("POST") && asked.getDispatcherType() == DispatcherType.REQUEST;
    long wait = posted ? wrongCodes.wait(asked.getRemoteAddr()) : 0;
    if (wait > 0) {
      answer.setHeader("Retry-After", String.valueOf(wait));
      trouble(asked, answer, TOO_MANY, Say.text("trouble.codes", (wait + 59) / 60));
      return;
    }
    if (posted && !form(asked) && !photos(asked)) {
      trouble(asked, answer, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, Say.text("trouble.form"));
      return;
    }
    try {
      Patience.of(SECONDS, (Callable<Void>) () -> {
        chain.doFilter(asked, answer);
        return null;
      });
    } catch (Exception failure) {
      if (answer.isCommitted()) throw new ServletException(failure);
      answer.resetBuffer();
      told(asked, answer, failure);
    }
  }

  /** The fields of a form come in one way only; anything else would be read as a form without a code and counted as a wrong one. */
  private static boolean form(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  /** Two forms bring photos along. */
  private static boolean photos(HttpServletRequest request) {
    return multipart(request) && request.getServletPath().equals("/x") && String.valueOf(request.getPathInfo()).matches("/.*/(enter|again)");
  }

  static boolean multipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private void told(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        if (refusal.key().equals("pass.wrong-code")) wrongCodes.wrong(request.getRemoteAddr());
        trouble(request, response, switch (refusal.kind()) { case UNKNOWN -> 404; case CONFLICT -> 409; case INVALID -> 400; case CONTENT_MISMATCH -> 422; case UNAVAILABLE -> 503; }, Say.refusal(refusal));
        return;
      }
      if (cause instanceof ConstraintViolationException invalid) {
        trouble(request, response, 400, invalid.getConstraintViolations().iterator().next().getMessage());
        return;
      }
      if (cause instanceof java.sql.SQLException refused && "22021".equals(refused.getSQLState())) {
        trouble(request, response, 400, Say.text("trouble.character"));
        return;
      }
      if (cause instanceof java.sql.SQLException || cause instanceof jakarta.resource.ResourceException) {
        LOG.log(Level.WARNING, "database: {0}", cause.getMessage());
        response.setHeader("Retry-After", "10");
        trouble(request, response, 503, Say.text("trouble.busy"));
        return;
      }
    }
    LOG.log(Level.SEVERE, "at the residents' door", failure);
    trouble(request, response, 500, Say.text("trouble.failed"));
  }

  /** An address that sends very many waits, as one that guesses codes does. @return whether it has to wait and was told so */
  static boolean tooMany(WrongCodes tries, HttpServletRequest request, HttpServletResponse response, String what) throws IOException {
    long wait = tries.wait(what + " " + request.getRemoteAddr());
    if (wait == 0) return false;
    response.setHeader("Retry-After", String.valueOf(wait));
    trouble(request, response, TOO_MANY, Say.text("work.many", (wait + 59) / 60));
    return true;
  }

  static void trouble(HttpServletRequest request, HttpServletResponse response, int status, String message) throws IOException {
    Page.write(request, response, status, Say.text("trouble." + (status == 404 ? "none" : "title")), Html.of("<section class=\"sz-sheet\" role=\"alert\"><div class=\"sz-in\"><p>{}</p><p><a href=\"{}/\">{}</a></p></div></section>",
        message, request.getContextPath(), Say.text("back")));
  }
}
