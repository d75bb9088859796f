package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import shanzhi.assessment.selections.boundary.AmendWork;
import shanzhi.assessment.selections.boundary.CastBallot;
import shanzhi.assessment.selections.boundary.Picture;
import shanzhi.assessment.selections.boundary.PublicSelections;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.assessment.selections.boundary.SelectionSheet;
import shanzhi.assessment.selections.boundary.SendWork;
import shanzhi.assessment.selections.boundary.SentWork;
import shanzhi.assessment.selections.boundary.Work;
import shanzhi.kernel.Refusal;

/**
 * {@code /x/<number>}: a selection; sending a work in with its photos, asking how it stands, mending what was returned, voting with a household's code, how it came out, and objecting to it.
 */
@WebServlet("/x/*")
@MultipartConfig(maxFileSize = 11L << 20, maxRequestSize = SelectionDoor.MOST, fileSizeThreshold = 1 << 16)
public class SelectionDoor extends HttpServlet {

  /** Bytes of a form with all its photos. */
  static final long MOST = 46L << 20;
  private static final int AGE = 300;

  @Inject PublicSelections selections;
  @Inject WrongCodes tries;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    switch (path.rest()) {
      case "" -> sheet(request, response, path.number());
      case "enter" -> write(request, response, Say.text("work.enter"), SelectionPages.form(selections.sheet(path.number()), here(request, path.number())));
      case "mine" -> write(request, response, Say.text("work.mine"), SelectionPages.ask(selections.sheet(path.number()), here(request, path.number())));
      case "work" -> work(request, response, path.number());
      case "photo" -> photo(request, response, path.number());
      case "object" -> write(request, response, Say.text("objection.title"), SelectionPages.objection(selections.sheet(path.number()), here(request, path.number()), Objection.number(request.getParameter("no"))));
      case "result" -> write(request, response, Say.text("work.result"), SelectionPages.result(selections.sheet(path.number()), here(request, path.number())));
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    var path = Path.of(request);
    switch (path.rest()) {
      case "enter" -> enter(request, response, path.number());
      case "mine" -> mine(request, response, path.number());
      case "again" -> again(request, response, path.number());
      case "object" -> object(request, response, path.number());
      case "ballot" -> ballot(request, response, path.number());
      case "cast" -> cast(request, response, path.number());
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void sheet(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = selections.sheet(number);
    var code = request.getParameter("c");
    var here = here(request, number);
    write(request, response, sheet.line().title(), SelectionPages.head(sheet, here),
        sheet.line().phase() == SelectionPhase.VOTING ? Page.codeForm(here + "/ballot", code != null && code.matches("[A-Za-z0-9-]{12,20}") ? code : "") : Html.NONE, SelectionPages.gallery(sheet, here), SelectionPages.rules(sheet));
  }

  private void work(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = selections.sheet(number);
    var work = find(sheet, Objection.number(request.getParameter("no")));
    write(request, response, work.title(), SelectionPages.work(sheet, work, here(request, number)));
  }

  private static Work find(SelectionSheet sheet, long no) { return sheet.works().stream().filter(one -> one.no() == no).findFirst().orElseThrow(() -> Refusal.unknown("selection.work-unknown", String.valueOf(no))); }

  private void photo(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var picture = selections.photo(number, Objection.number(request.getParameter("no")), Objection.number(request.getParameter("p")));
    response.setContentType(picture.type());
    // a work that is taken out again is gone within minutes
    response.setHeader("Cache-Control", "private, max-age=" + AGE);
    try (var content = picture.content().open()) {
      content.transferTo(response.getOutputStream());
    }
  }

  /** What the receipt was given for: a work, or an objection to one. */
  private void mine(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var receipt = text(request, "receipt");
    Html said;
    try {
      var work = selections.mine(number, receipt);
      said = Html.of("{}{}", SelectionPages.stands(work), work.draft() == null ? Html.NONE : mend(request, number, receipt, work));
    } catch (Refusal unknown) {
      if (!unknown.key().equals("selection.receipt-unknown")) throw unknown;
      said = Objection.stands(selections.objection(number, receipt));
    }
    write(request, response, Say.text("work.mine"), said, SelectionPages.back(here(request, number)));
  }

  /** Its photos are nobody else's to see, so they come within the page and have no address. */
  private Html mend(HttpServletRequest request, String number, String receipt, SentWork work) throws IOException {
    var photos = new LinkedHashMap<Long, String>();
    for (var photo : work.draft().photos()) {
      var picture = selections.draft(number, receipt, photo);
      try (var content = picture.content().open()) {
        photos.put(photo, "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(content.readAllBytes()));
      }
    }
    return SelectionPages.mend(selections.sheet(number), work, here(request, number), receipt, photos);
  }

  private void object(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    if (Guard.tooMany(tries, request, response, "objections")) return;
    var receipt = selections.object(Objection.said(request, number));
    tries.wrong("objections " + request.getRemoteAddr());
    write(request, response, Say.text("objection.done"), Page.receipt(receipt, Say.text("objection.receipt")), SelectionPages.back(here(request, number)));
  }

  private static String phone(HttpServletRequest request) { return text(request, "phone").replaceAll("[\\s-]", ""); }

  private boolean notPhotos(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Guard.multipart(request)) return false;
    Guard.trouble(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, Say.text("trouble.form"));
    return true;
  }

  private void again(HttpServletRequest request, HttpServletResponse response, String number) throws IOException, ServletException {
    if (Guard.tooMany(tries, request, response, "works") || notPhotos(request, response)) return;
    var photos = photos(request);
    var keep = new ArrayList<Long>();
    var named = request.getParameterValues("keep");
    if (named != null) for (var one : named) keep.add(Objection.number(one));
    selections.amend(new AmendWork(number, text(request, "form"), text(request, "receipt"), text(request, "title"), text(request, "words"), text(request, "signed"), keep, photos));
    tries.wrong("works " + request.getRemoteAddr());
    write(request, response, Say.text("work.sent"), Html.of("<section class=\"sz-sheet\" role=\"status\"><div class=\"sz-in\"><p>{}</p></div></section>", Say.text("work.again.sent")), SelectionPages.back(here(request, number)));
  }

  /** Photos are read one after the other by whoever keeps them. */
  private void enter(HttpServletRequest request, HttpServletResponse response, String number) throws IOException, ServletException {
    if (Guard.tooMany(tries, request, response, "works") || notPhotos(request, response)) return;
    var photos = photos(request);
    var receipt = selections.sendIn(new SendWork(number, text(request, "form"), text(request, "community"), text(request, "category"), text(request, "title"), text(request, "words"), text(request, "signed"),
        phone(request), request.getParameter("agreed") != null, photos));
    tries.wrong("works " + request.getRemoteAddr());
    write(request, response, Say.text("work.sent"), Page.receipt(receipt, Say.text("work.receipt")), SelectionPages.back(here(request, number)));
  }

  private static List<Picture> photos(HttpServletRequest request) throws IOException, ServletException {
    // the server would cut off what is larger still, without a word
    if (request.getContentLengthLong() > MOST) throw tooLarge();
    var photos = new ArrayList<Picture>();
    try {
      for (var part : request.getParts()) if (part.getName().equals("photo") && part.getSize() > 0) photos.add(picture(part));
    } catch (IllegalStateException tooMuch) {
      throw tooLarge();
    }
    return photos;
  }

  private static Refusal tooLarge() { return Refusal.invalid("file.too-large", Say.text("work.photos"), 10); }

  private static Picture picture(Part part) { return new Picture(part.getSubmittedFileName(), null, part::getInputStream); }

  private void ballot(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var code = text(request, "code");
    selections.look(number, code);
    write(request, response, Say.text("work.vote"), SelectionPages.ballot(selections.sheet(number), here(request, number), code, UUID.randomUUID().toString()));
  }

  private void cast(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var named = request.getParameterValues("w");
    var works = new ArrayList<Long>();
    if (named != null) for (var one : named) works.add(Objection.number(one));
    var receipt = selections.cast(new CastBallot(number, text(request, "code"), text(request, "form"), works));
    write(request, response, Say.text("vote.done"), Page.receipt(receipt, Say.text("work.voted")), SelectionPages.back(here(request, number)));
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, String title, Object... content) throws IOException { Page.write(request, response, 200, title, content); }

  private static String here(HttpServletRequest request, String number) { return request.getContextPath() + "/x/" + number; }

  private static String text(HttpServletRequest request, String name) {
    var text = request.getParameter(name);
    return text == null ? "" : text;
  }
}
