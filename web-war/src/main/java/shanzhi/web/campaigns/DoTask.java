package shanzhi.web.campaigns;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.Fieldwork;
import shanzhi.grid.campaigns.boundary.FillTask;
import shanzhi.grid.campaigns.boundary.TaskForm;
import shanzhi.grid.campaigns.boundary.TaskSheet;
import shanzhi.grid.campaigns.boundary.Tasks;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Typed;

/** 任务回执: one receipt, its forms, and the moves its reader may make. */
@Named
@ViewScoped
public class DoTask implements Serializable {

  private static final List<String> ORDER = List.of("SIGN", "FEED_BACK", "SUM_UP", "GIVE_BACK");

  @Inject Tasks tasks;
  @Inject Fieldwork fieldwork;
  @Inject CampaignActs acts;
  @Inject Files files;
  @Inject Times times;
  @Inject TaskWords words;

  private long id;
  private Long household;
  private TaskSheet sheet;
  private List<TaskForm> forms = List.of();
  private TaskForm form;
  private Map<String, String> answers = new HashMap<>();
  private Map<String, List<String>> many = new HashMap<>();
  private String opinion;
  private String note;

  /** Opens the receipt; outside the reader's reach this is a page that does not exist. */
  public void open() {
    sheet = tasks.sheet(id);
    note = sheet.note();
    if (!sheet.line().leaf()) return;
    if (sheet.subject().equals("HOUSEHOLD")) {
      forms = tasks.forms(id, 0, Tasks.LONGEST_PAGE).rows();
      if (household == null) return;
    }
    form = tasks.form(id, household == null ? 0 : household);
    answers = new HashMap<>(form.answers());
    many = new HashMap<>();
    fields(FieldKind.CHOICES).forEach(field -> many.put(field.key(), answers.containsKey(field.key()) ? new ArrayList<>(List.of(answers.get(field.key()).split("\\|"))) : new ArrayList<>()));
  }

  private List<Field> fields(FieldKind kind) { return sheet.fields().stream().filter(field -> !field.held() && field.kind() == kind).toList(); }

  /** Whether the form can be filled in now. */
  public boolean isFillable() { return form != null && (sheet.may("SIGN") || sheet.may("FEED_BACK")); }

  public void upload(FileUploadEvent event) {
    var key = (String) event.getComponent().getAttributes().get("field");
    long kept = files.keep(event.getFile().getFileName(), event.getFile().getContent()).id();
    answers.merge(key, String.valueOf(kept), (before, added) -> before.isBlank() ? added : before + "," + added);
  }

  /** How many photos a field has. */
  public int photos(String key) {
    var files = answers.get(key);
    return files == null || files.isBlank() ? 0 : files.split(",").length;
  }

  public String[] photoIds(String key) {
    var files = form == null ? null : form.answers().get(key);
    return files == null || files.isBlank() ? new String[0] : files.split(",");
  }

  public String save() {
    var given = new HashMap<String, String>();
    answers.forEach((key, value) -> { if (value != null && !value.isBlank()) given.put(key, value); });
    many.forEach((key, values) -> { if (values == null || values.isEmpty()) given.remove(key); else given.put(key, String.join("|", values)); });
    try {
      fieldwork.fill(id, FillTask.of(form.household(), given).read(form.version()), null);
    } catch (Refusal refusal) {
      // what stands there now has been shown; saving once more is meant
      if (refusal.changes() != null) form = tasks.form(id, form.household());
      throw refusal;
    }
    return next("task.filled", form.household() == 0 ? null : nextOpen());
  }

  /** The next household without a form, so that a round goes on without going back to the list. */
  private Long nextOpen() {
    return tasks.forms(id, 0, Tasks.LONGEST_PAGE).rows().stream().filter(one -> !one.complete() && one.household() != form.household()).map(TaskForm::household).findFirst().orElse(null);
  }

  public String act(String move) {
    orReadAgain(() -> acts.make(move.toLowerCase(Locale.ROOT).replace('_', '-'), id, Act.at(sheet.version(), opinion), null));
    return next("task.done." + move, null);
  }

  public String keepNote() {
    orReadAgain(() -> fieldwork.note(id, sheet.version(), note));
    return next("task.noted", null);
  }

  /** What others did meanwhile has then been shown; once more is meant. */
  private void orReadAgain(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      if (refusal.changes() != null) sheet = tasks.sheet(id);
      throw refusal;
    }
  }

  private String next(String word, Long home) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done(word, sheet.line().title());
    return "/app/campaigns/task?faces-redirect=true&id=" + id + (home == null ? "" : "&household=" + home);
  }

  public List<String> getMoves() { return ORDER.stream().filter(sheet::may).toList(); }

  public List<Deed> getEntries() {
    var texts = TaskWords.texts();
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()).replace(' ', '\n'), texts.getString("TaskMove." + step.move()),
        step.actorName() == null ? step.actor() : step.actorName(), step.opinion(), step.move().equals("GIVE_BACK"))).toList();
  }

  /** What stands in the form and was not saved. */
  public List<Typed> getTyped() {
    var typed = new ArrayList<Typed>();
    if (isFillable()) sheet.fields().stream().filter(field -> !field.held() && field.kind() != FieldKind.PHOTO).forEach(field -> {
      var answer = field.kind() == FieldKind.CHOICES ? String.join("|", many.getOrDefault(field.key(), List.of())) : answers.get(field.key());
      if (answer != null && !answer.isBlank()) typed.add(new Typed(field.label(), words.answer(answer)));
    });
    if (opinion != null && !opinion.isBlank()) typed.add(new Typed(TaskWords.texts().getString("part.opinion"), opinion));
    return typed;
  }

  public TaskSheet getSheet() { return sheet; }
  public List<TaskForm> getForms() { return forms; }
  public TaskForm getForm() { return form; }
  public Map<String, String> getAnswers() { return answers; }
  public Map<String, List<String>> getMany() { return many; }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public Long getHousehold() { return household; }
  public void setHousehold(Long household) { this.household = household; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public String getNote() { return note; }
  public void setNote(String note) { this.note = note; }
}
