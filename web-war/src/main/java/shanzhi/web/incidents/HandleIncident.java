package shanzhi.web.incidents;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.IncidentDeadline;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.grid.exchange.boundary.OrderLine;
import shanzhi.grid.exchange.boundary.Orders;
import shanzhi.grid.routing.boundary.Suggestion;
import shanzhi.grid.routing.boundary.Suggestions;
import shanzhi.web.frame.Deed;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Typed;

/** 事件办理: one incident's sheet, and the moves its reader may make. */
@Named
@ViewScoped
public class HandleIncident implements Serializable {

  /** The order in which moves are offered: the next step first, ending ones last. */
  private static final List<String> ORDER = List.of("ACCEPT", "SEND_TO_VERIFY", "FIND_TRUE", "FILE", "DISPATCH", "SIGN", "FINISH", "START_CHECK", "CLOSE",
      "CONFIRM_SELF_HANDLED", "REWORK", "FIND_UNTRUE", "ASK_SUPPLEMENT", "ADD_SUPPLEMENT", "REJECT");

  private static final Set<String> BACKWARDS = Set.of("ASK_SUPPLEMENT", "ASK_RETURN", "GRANT_RETURN", "REWORK", "REJECT", "CANCEL", "FIND_UNTRUE", "SUPERVISE", "REOPEN", "DECLINE_PART");

  @Inject Incidents incidents;
  @Inject TownDesk desk;
  @Inject Jurisdiction jurisdiction;
  @Inject Suggestions suggestions;
  @Inject Orders orders;
  @Inject Catalogue catalogue;
  @Inject Files files;
  @Inject Moves moves;
  @Inject Times times;

  private String number;
  private IncidentSheet sheet;
  private IncidentDeadline deadline;
  private String tried;
  private PlaceSketch sketch;
  private String opinion;
  private String reason;
  private Long office;
  private String type;
  private String priority;
  private final List<Long> photos = new ArrayList<>();
  private final List<String> photoNames = new ArrayList<>();
  private List<OfficeLine> offices;
  private Suggestion suggestion;
  private List<Long> helpers = new ArrayList<>();

  /** Opens the sheet; outside the reader's reach this is a page that does not exist. */
  public void open() {
    read();
    var line = sheet.line();
    sketch = PlaceSketch.of(incidents.outlines(number), line.grid() == null ? line.community() : line.grid(),
        sheet.lon() == null ? null : sheet.lon().doubleValue(), sheet.lat() == null ? null : sheet.lat().doubleValue());
    type = sheet.line().type();
    priority = sheet.line().priority();
    offer();
    if (office == null && suggestion != null && suggestion.able()) office = suggestion.office();
    if (!offices.isEmpty() && office == null) office = offices.get(0).id();
    if (suggestion != null) helpers = new ArrayList<>(suggestion.helpers().stream().map(OfficeLine::id).toList());
  }

  /** The offices to dispatch to: what the rules say first, then the most fitting. */
  private void offer() {
    suggestion = sheet.may("DISPATCH") ? suggestions.of(number).orElse(null) : null;
    offices = sheet.may("DISPATCH") ? desk.officesFor(number) : List.of();
    if (suggestion != null) offices = offices.stream().sorted(java.util.Comparator.comparing(line -> line.id() != suggestion.office())).toList();
  }

  public void upload(FileUploadEvent event) {
    var file = event.getFile();
    photos.add(files.keep(file.getFileName(), file.getContent()).id());
    photoNames.add(file.getFileName());
  }

  /** Makes a move with what the page holds and shows the sheet as it then is. */
  public String act(String move) {
    tried = move;
    var words = move.equals("REJECT") ? Stream.of(reason, opinion).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("")) : opinion;
    var act = ActOnIncident.at(sheet.version(), words).to(office).with(photos);
    if (move.equals("DISPATCH")) act.helped(helpers.stream().filter(helper -> !helper.equals(office)).toList());
    if (move.equals("FILE") || move.equals("ACCEPT_AND_FILE")) {
      act.setType(type);
      act.setPriority(priority);
    }
    try {
      moves.make(move.toLowerCase(Locale.ROOT).replace('_', '-'), number, act);
    } catch (Refusal refusal) {
      if (refusal.changes() != null) readAgain();
      throw refusal;
    }
    var faces = FacesContext.getCurrentInstance();
    var texts = faces.getApplication().getResourceBundle(faces, "text");
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(number + " " + word(move) + texts.getString("incident.done")));
    return "/app/incidents/sheet?faces-redirect=true&number=" + number;
  }

  /** Both at once: a page that shows an old sheet shows its old deadline, whatever others did since. */
  private void read() {
    sheet = incidents.sheet(number);
    deadline = sheet.line().dueAt() == null ? null : incidents.deadline(number);
  }

  /** The newest version, with what is typed still there; a field that was not touched follows what others made of it. */
  private void readAgain() {
    var old = sheet;
    read();
    if (Objects.equals(type, old.line().type())) type = sheet.line().type();
    if (Objects.equals(priority, old.line().priority())) priority = sheet.line().priority();
    offer();
  }

  /** The move that was refused because somebody was quicker, where it is still possible; else null. */
  public String getRetry() {
    if (tried == null) return null;
    return sheet.may(tried.equals("ACCEPT_AND_FILE") ? "ACCEPT" : tried) ? tried : null;
  }

  /** The word on the button of a move. */
  public String word(String move) { return Texts.get(move.equals("ACCEPT_AND_FILE") ? "incident.accept-and-file" : "Move." + move, locale()); }

  /** What stands in the form and was not sent. */
  public List<Typed> getTyped() {
    var typed = new ArrayList<Typed>();
    if (tried != null) typed.add(new Typed(label("conflict.move"), word(tried)));
    if (opinion != null && !opinion.isBlank()) typed.add(new Typed(label("part.opinion"), opinion));
    if ("DISPATCH".equals(tried)) offices.stream().filter(line -> Objects.equals(line.id(), office)).forEach(line -> typed.add(new Typed(label("incident.office"), line.name())));
    if ("FILE".equals(tried) || "ACCEPT_AND_FILE".equals(tried)) {
      typed.add(new Typed(label("incident.type"), getTypes().stream().filter(line -> line.code().equals(type)).map(line -> type + " " + line.name()).findFirst().orElse(type)));
      typed.add(new Typed(label("incident.priority"), label("Priority." + priority)));
    }
    if (!photoNames.isEmpty()) typed.add(new Typed(label("incident.photos.add"), String.join(label("mark.list"), photoNames)));
    return typed;
  }

  private static String label(String key) { return Texts.get(key, locale()); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  /** How the running deadline was counted when the sheet was read; null while no limit runs. */
  public IncidentDeadline getDeadline() { return deadline; }

  /** Moves beside the main one, in order. */
  public List<String> getOthers() {
    var main = getMain();
    return ORDER.stream().filter(move -> sheet.may(move) && !move.equals(main)).toList();
  }

  /** The next step; null where the reader can only look. */
  public String getMain() { return ORDER.stream().filter(sheet::may).findFirst().orElse(null); }

  public List<String> getPhrases() {
    var main = getMain();
    if (main == null) return List.of();
    var words = new ArrayList<>(catalogue.phrases(main));
    getOthers().forEach(other -> words.addAll(catalogue.phrases(other)));
    return words.stream().limit(8).toList();
  }

  public boolean isPhotosWanted() {
    return sheet.may("SIGN") || sheet.may("FINISH") || sheet.may("CLOSE") || sheet.may("ADD_SUPPLEMENT") || sheet.may("FIND_TRUE");
  }

  /** The six stages with their state (done, now, ahead) and the moment they were passed. */
  public List<Stop> getStops() { return Stop.of(sheet); }

  /** 办理记录, newest first; what was returned stands out. */
  public List<Deed> getEntries() {
    var faces = FacesContext.getCurrentInstance();
    var texts = faces.getApplication().getResourceBundle(faces, "text");
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()).replace(' ', '\n'), texts.getString("Move." + step.move()),
        Stream.of(step.actorName() == null ? step.actor() : step.actorName(), officeOf(step))
            .filter(part -> part != null).collect(Collectors.joining(" ")),
        step.opinion(), BACKWARDS.contains(step.move()))).toList();
  }

  /** The office is named where it was given the work and where it acted; others only passed by. */
  private static String officeOf(IncidentSheet.Step step) {
    return switch (step.move()) {
      case "DISPATCH" -> "→ " + step.officeName();
      case "GIVE_PART" -> "→ " + step.officeName();
      case "SIGN", "FINISH", "ASK_RETURN", "SIGN_PART", "FINISH_PART", "DECLINE_PART", "DROP_PART" -> step.officeName();
      default -> null;
    };
  }

  public List<TypeLine> getTypes() { return catalogue.types().stream().filter(line -> !line.category()).toList(); }

  /** The same place before and after, side by side; either may be missing still. */
  public record Pair(IncidentSheet.Photo before, IncidentSheet.Photo after) implements Serializable {}

  public List<Pair> getPairs() {
    var before = photosOf("BEFORE");
    var after = photosOf("AFTER");
    return IntStream.range(0, Math.max(before.size(), after.size()))
        .mapToObj(i -> new Pair(i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null)).toList();
  }

  /** Signed records and what the checker took. */
  public List<IncidentSheet.Photo> getPapers() {
    return sheet.photos().stream().filter(photo -> !photo.kind().equals("BEFORE") && !photo.kind().equals("AFTER")).toList();
  }

  private List<IncidentSheet.Photo> photosOf(String kind) { return sheet.photos().stream().filter(photo -> photo.kind().equals(kind)).toList(); }

  /** Whether the reader is the desk that dispatches it. */
  public boolean isDesk() { return jurisdiction.covers(Rights.INCIDENT_DISPATCH, Territory.of(sheet.line().grid() == null ? sheet.line().community() : sheet.line().grid())); }

  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  /** null where nobody drew an outline */
  public PlaceSketch getSketch() { return sketch; }

  public IncidentSheet getSheet() { return sheet; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  /** Why it is not accepted, from the catalogue; the opinion may say more. */
  public List<String> getReasons() { return catalogue.phrases("REJECT"); }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public String getType() { return type; }
  public void setType(String type) { this.type = type; }
  public String getPriority() { return priority; }
  public void setPriority(String priority) { this.priority = priority; }
  /** The neighbour's order it came from; null where it came another way. */
  public OrderLine getOrder() { return sheet.source().equals("INTERFACE") ? orders.of(number).orElse(null) : null; }

  /** Where the rules send it; null where none fits. */
  public Suggestion getSuggestion() { return suggestion; }
  public List<Long> getHelpers() { return helpers; }
  public void setHelpers(List<Long> helpers) { this.helpers = helpers == null ? new ArrayList<>() : helpers; }
  public List<OfficeLine> getOffices() { return offices; }
  public List<String> getPhotoNames() { return photoNames; }
}
