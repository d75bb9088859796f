package shanzhi.door;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import shanzhi.kernel.Refusal;

/**
 * The way of a household with its code, the same for votes, surveys and polls: the page of the thing, the form that its code opens at
 * {@code /form}, the receipt for what it sends to {@code /answer}. What is public beside that stands with each of them.
 */
abstract class CodeDoor extends HttpServlet {

  /** What is asked, once the code was looked at. @param words keys of what stands by the button and of what was done begin with it */
  record Form(String title, String words, List<Html> fields) {}

  /** The page of the thing. */
  abstract void sheet(HttpServletRequest request, HttpServletResponse response, String number) throws IOException;

  /** Another public page of it. @return whether there is one of that name */
  boolean page(HttpServletRequest request, HttpServletResponse response, String number, String name) throws IOException { return false; }

  /** Looks at the code first. @param code never null; @param said what the form is filled with */
  abstract Form form(String number, String code, Said said);

  /** @return the receipt; the same for the same form sent twice */
  abstract String answer(HttpServletRequest request, String number);

  /** Words that what was answered goes by, and where one goes from there. */
  abstract Done done(HttpServletRequest request, String number);

  record Done(String words, String back, String page) {}

  @Override protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    if (path.rest().isEmpty()) sheet(request, response, path.number());
    else if (path.number().isEmpty() || !page(request, response, path.number(), path.rest())) response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @Override protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    switch (path.rest()) {
      case "form" -> asked(request, response, path.number());
      case "answer" -> answered(request, response, path.number());
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void asked(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    write(request, response, number, HttpServletResponse.SC_OK, Said.NOTHING, Html.NONE);
  }

  private void write(HttpServletRequest request, HttpServletResponse response, String number, int status, Said said, Html wrong) throws IOException {
    var typed = request.getParameter("code");
    var code = typed == null ? "" : typed;
    var form = form(number, code, said);
    // the form has a name of its own, so that sent twice it counts once
    Page.write(request, response, status, form.title(), Html.of("""
        {}<form method="post" action="{}/answer" autocomplete="off"><input type="hidden" name="code" value="{}"><input type="hidden" name="form" value="{}">{}<p class="sz-why">{}</p>
        <button class="d-do" type="submit">{}</button></form>""", wrong, here(request, number), code, UUID.randomUUID(), form.fields(), Say.text(form.words() + ".once"), Say.text(form.words() + ".send")));
  }

  /** What is wrong in the form itself is said above it, with everything still filled in; nothing was sent. */
  private void answered(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    String receipt;
    try {
      receipt = answer(request, number);
    } catch (Refusal wrong) {
      if (wrong.kind() != Refusal.Kind.INVALID || wrong.key().startsWith("pass.")) throw wrong;
      write(request, response, number, HttpServletResponse.SC_BAD_REQUEST, Said.in(request),
          Html.of("<section class=\"sz-sheet d-wrong\" role=\"alert\"><div class=\"sz-in\"><p><b>{}</b></p><p>{}</p></div></section>", Say.refusal(wrong), Say.text("code.mend")));
      return;
    }
    var done = done(request, number);
    Page.write(request, response, 200, Say.text(done.words() + ".done"), Page.receipt(receipt, Say.text(done.words() + ".receipt")), Html.of("<p><a href=\"{}\">{}</a></p>", done.page(), done.back()));
  }

  /** Address of the thing. */
  static String here(HttpServletRequest request, String number) { return request.getContextPath() + request.getServletPath() + "/" + number; }

  /** A question with what may be answered, in a frame of its own. @param hint in small letters; may be empty */
  static Html question(int no, String text, String hint, List<Html> options) {
    return Html.of("<section class=\"sz-sheet\"><fieldset><legend>{}. {} <small class=\"sz-mute\">{}</small></legend>{}</fieldset></section>", no, text, hint, options);
  }

  /** One of several; the browser asks for it where it has to be answered. */
  static Html choice(int no, int value, boolean required, Said said, String text) {
    return Html.of("<label class=\"d-pick\"><input type=\"radio\" name=\"q{}\" value=\"{}\"{}{}><span>{}</span></label>", no, value, required ? new Html(" required") : Html.NONE, said.checked("q" + no, value), text);
  }

  /** Options of a list of places. @param field what the list is called */
  static List<Html> places(int most, Said said, String field) {
    var all = new ArrayList<Html>();
    for (int place = 1; place <= most; place++) all.add(Html.of("<option value=\"{}\"{}>{}</option>", place, said.selected(field, place), Say.text("place", place)));
    return all;
  }

  /** Things in the order of the places they were given; what was given none is left out. @param things and {@code fields} side by side; @throws Refusal vote.ballot-place, vote.ballot-number (400) */
  static <T> List<T> ranked(HttpServletRequest request, List<T> things, List<String> fields) {
    var ranked = new TreeMap<Integer, T>();
    for (int i = 0; i < things.size(); i++) {
      var place = request.getParameter(fields.get(i));
      if (place == null || place.isBlank() || place.strip().equals("0")) continue;
      if (ranked.put(number(place), things.get(i)) != null) throw Refusal.invalid("vote.ballot-place", number(place));
    }
    return List.copyOf(ranked.values());
  }

  /** @throws Refusal vote.ballot-number (400) */
  static int number(String text) {
    if (!text.strip().matches("\\d{1,6}")) throw Refusal.invalid("vote.ballot-number", text);
    return Integer.parseInt(text.strip());
  }
}
