package shanzhi.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/**
 * What went wrong, in words for the user. The one place where failures are told apart: a refusal, bad input, a missing
 * right, or our own fault with a number that is found again in the log.
 *
 * @param status HTTP status
 * @param key machine-readable name
 * @param changes what somebody else changed meanwhile, in the reader's words; null unless that is the trouble
 */
public record Trouble(int status, String key, String message, List<Field> fields, Changes changes) {

  public Trouble(int status, String key, String message, List<Field> fields) { this(status, key, message, fields, null); }

  /** Bad input at one field. */
  public record Field(String name, String message) {}

  /** States of SQL: connection, rollback of a deadlock, resources, lock not available, cancelled, shutting down or starting. */
  private static final java.util.regex.Pattern BUSY = java.util.regex.Pattern.compile("(08|40|53).*|55P03|57014|57P0.");
  /** What the validator adds where an entry of a list itself is wrong, and not something in it. */
  private static final java.util.regex.Pattern OF_LIST = java.util.regex.Pattern.compile("\\.<[a-z ]+>$");
  /** A pattern that is nothing but words to choose from. */
  private static final java.util.regex.Pattern CHOICE = java.util.regex.Pattern.compile("[A-Z0-9_]+(\\|[A-Z0-9_]+)+");
  private static final Logger LOG = Logger.getLogger(Trouble.class.getName());

  public static Trouble of(Throwable failure, Locale locale) {
    for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
      if (cause instanceof Refusal refusal) return refused(refusal, locale);
      if (cause instanceof ConstraintViolationException invalid) return invalid(invalid, locale);
      if (cause instanceof jakarta.persistence.OptimisticLockException) return new Trouble(409, "changed-by-someone-else", text("changed-by-someone-else", locale, ""), List.of());
      if (cause instanceof EJBAccessException) return new Trouble(403, "no-right", text("no-right", locale), List.of());
      if (isBadCharacter(cause)) return new Trouble(400, "bad-character", text("bad-character", locale), List.of());
      if (isBadDay(cause)) return new Trouble(400, "day-out-of-range", text("day-out-of-range", locale), List.of());
      if (isBusy(cause)) {
        LOG.log(Level.WARNING, "database busy: {0}", innermost(cause));      // one line: there may be hundreds at once
        return new Trouble(503, "busy", text("busy", locale), List.of());
      }
    }
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, failure, () -> "error " + number);
    return new Trouble(500, "failed", text("failed", locale, number), List.of());
  }

  /** Whether it may go well in a moment. */
  static boolean isPassing(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) if (isBusy(cause)) return true;
    return false;
  }

  /** The database takes no U+0000; the refusal arrives by way of {@link Sql} or of JPA. */
  private static boolean isBadCharacter(Throwable cause) {
    return cause instanceof Sql.SqlFailure failed && "22021".equals(failed.sqlState())
        || cause instanceof java.sql.SQLException refused && "22021".equals(refused.getSQLState());
  }

  /** A day beyond what java.time can go on counting from, or the database can keep; such days come from outside only. */
  private static boolean isBadDay(Throwable cause) {
    return cause instanceof java.time.DateTimeException || cause instanceof java.sql.SQLException refused && "22008".equals(refused.getSQLState());
  }

  /**
   * No connection to be had, the database gone or going, a statement that took too long, a deadlock: in short, what may go well in a
   * moment. A commit that failed for it carries the reason as suppressed.
   */
  private static boolean isBusy(Throwable cause) {
    if (cause instanceof jakarta.resource.ResourceException || String.valueOf(cause.getMessage()).contains("IJ000453")) return true;
    if (cause instanceof java.sql.SQLException refused && refused.getSQLState() != null && BUSY.matcher(refused.getSQLState()).matches()) return true;
    for (var aside : cause.getSuppressed()) {
      for (var one = aside; one != null; one = one.getCause()) if (one instanceof java.sql.SQLException || one instanceof javax.transaction.xa.XAException) return true;
    }
    return false;
  }

  private static String innermost(Throwable failure) {
    var last = failure;
    while (last.getCause() != null && last.getCause() != last) last = last.getCause();
    return last.getClass().getSimpleName() + ": " + String.valueOf(last.getMessage()).lines().findFirst().orElse("");
  }

  private static Trouble refused(Refusal refusal, Locale locale) {
    int status = switch (refusal.kind()) {
      case UNKNOWN -> 404;
      case CONFLICT -> 409;
      case CONTENT_MISMATCH -> 422;
      case INVALID -> 400;
      case UNAVAILABLE -> 503;
    };
    return new Trouble(status, refusal.key(), text(refusal.key(), locale, refusal.args().toArray()), List.of(), said(refusal.changes(), locale));
  }

  private static Changes said(Changes changes, Locale locale) {
    if (changes == null) return null;
    return new Changes(changes.seen(), changes.current(),
        changes.steps().stream().map(step -> new Changes.Step(step.at(), step.who(), said(step.deed(), locale), said(step.status(), locale), step.words())).toList(),
        changes.fields().stream().map(field -> new Changes.Field(said(field.name(), locale), said(field.before(), locale), said(field.after(), locale))).toList());
  }

  private static String said(String word, Locale locale) { return word == null ? null : Texts.word(word, locale); }

  private static Trouble invalid(ConstraintViolationException failure, Locale locale) {
    var fields = failure.getConstraintViolations().stream().map(violation -> new Field(field(violation), message(violation, locale))).toList();
    // one fault is said at once, so that a caller who reads no further knows it
    return new Trouble(400, "invalid", fields.size() == 1 ? fields.get(0).message() : text("invalid", locale, fields.size()), fields);
  }

  /**
   * Own words of a rule as they stand, being Chinese, for who reads Chinese; all others speak through {@code refusals}, in the user's language and not in
   * that of the server's machine.
   */
  private static String message(ConstraintViolation<?> violation, Locale locale) {
    var template = violation.getMessageTemplate();
    boolean own = !template.startsWith("{jakarta.validation.constraints.");
    if (own && !locale.getLanguage().equals("en")) return violation.getMessage();
    var rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    var limits = violation.getConstraintDescriptor().getAttributes();
    var field = text("field." + leaf(violation), locale);
    if (field.startsWith("field.")) field = leaf(violation);
    if (limits.get("regexp") instanceof String form) {
      if (CHOICE.matcher(form).matches()) return text("rule.choice", locale, field, form.replace("|", Texts.get("mark.list", locale)));
      if (form.startsWith("\\d{1,10}(\\.\\d{1,2})")) return text("rule.money", locale, field);
      if (form.endsWith("-(0[1-9]|1[0-2])")) return text("rule.month", locale, field);
    }
    var words = text("rule." + rule, locale, field, limits.getOrDefault("min", ""), limits.containsKey("max") ? limits.get("max") : limits.getOrDefault("value", ""));
    return words.startsWith("rule.") ? text("rule.other", locale, field) : words;
  }

  /** The way to it in what was sent, as its sender wrote it: {@code months[2].income}, {@code before.months}; our method and its parameter are none of it. */
  private static String field(ConstraintViolation<?> violation) {
    var path = OF_LIST.matcher(violation.getPropertyPath().toString()).replaceAll("");
    if (violation.getPropertyPath().iterator().next().getKind() != ElementKind.METHOD) return path;
    var sent = path.substring(path.indexOf('.') + 1);
    int dot = sent.indexOf('.');
    return dot > 0 && sent.charAt(dot - 1) != ']' ? sent.substring(dot + 1) : sent;
  }

  private static String leaf(ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** A long is the number of a thing and wears no commas; counts are ints. */
  private static Object named(Object arg) { return arg instanceof Long number ? number.toString() : arg; }

  /** The message of a key in the bundle {@code refusals}; the key itself where the bundle has none. */
  public static String text(String key, Locale locale, Object... args) {
    try {
      var pattern = ResourceBundle.getBundle("shanzhi.web.refusals", locale).getString(key);
      return new MessageFormat(pattern, locale).format(java.util.Arrays.stream(args).map(arg -> word(named(arg), locale)).toArray());
    } catch (MissingResourceException missing) {
      return key;
    }
  }

  /** Words of the trade are said in the user's language: a status as {@code texts} names it, a list with its own comma, money to the cent. */
  private static Object word(Object arg, Locale locale) {
    if (arg instanceof java.util.Collection<?> many) {
      return many.stream().map(one -> String.valueOf(word(one, locale))).collect(java.util.stream.Collectors.joining(Texts.get("mark.list", locale)));
    }
    if (arg instanceof java.math.BigDecimal amount && amount.scale() == 2) return new java.text.DecimalFormat("#,##0.00", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    if (!(arg instanceof Enum<?> word)) return arg;
    var texts = ResourceBundle.getBundle("shanzhi.web.texts", locale);
    var key = word.getDeclaringClass().getSimpleName() + "." + word.name();
    return texts.containsKey(key) ? texts.getString(key) : word.name();
  }
}
