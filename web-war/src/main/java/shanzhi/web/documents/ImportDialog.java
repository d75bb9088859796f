package shanzhi.web.documents;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.foundation.sheets.boundary.Sheets.OnError;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Trouble;

/** 选文件 → 核对 → 导入, for every ledger page: include {@code /WEB-INF/parts/import-dialog.xhtml} with the key of the import. */
@Named
@ViewScoped
public class ImportDialog implements Serializable {

  private static final int SHOWN = 20;
  private static final int SHORT = 40;

  @Inject Sheets sheets;
  @Inject Jobs jobs;

  private String key;
  private String subject;
  private int step;
  private RunView run;
  private List<RunView.Row> faulty = List.of();
  private Map<String, String> mapping = new HashMap<>();
  private Map<String, String> places = new HashMap<>();
  private OnError onError = OnError.REFUSE_ALL;

  /** Opens the dialog for an import, from its first step. */
  public void open(String importKey) { begin(importKey, null); }

  /** The same for an import that is about one thing. @param about e.g. the number of a payroll */
  public void begin(String importKey, String about) {
    key = importKey;
    subject = about;
    step = 0;
    run = null;
    faulty = List.of();
    onError = OnError.REFUSE_ALL;
  }

  public void upload(FileUploadEvent event) { show(sheets.upload(key, subject, event.getFile().getFileName(), event.getFile().getContent())); }

  public void map() { show(sheets.map(run.id(), mapping)); }

  public void settle() {
    var chosen = places.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().isBlank()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    show(sheets.settle(run.id(), chosen));
  }

  public void apply() {
    sheets.apply(run.id(), onError);
    run = sheets.get(run.id());
    step = 2;
  }

  public void back() { step = 0; }

  /** Called by the poll of the third step. */
  public void look() {
    run = sheets.get(run.id());
    faulty = sheets.rows(run.id(), Verdict.ERROR, 0).stream().limit(SHOWN).toList();
  }

  private void show(RunView view) {
    run = view;
    mapping = new HashMap<>(view.mapping());
    places = new HashMap<>();
    step = 1;
    faulty = view.errors() == 0 ? List.of() : sheets.rows(view.id(), Verdict.ERROR, 0).stream().limit(SHOWN).toList();
  }

  public String reason(RunView.Row row) {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return row.complaints().stream().map(complaint -> Complaints.words(complaint, locale)).collect(Collectors.joining(Texts.get("mark.semi", locale)));
  }

  /** The first cells of a row, none so long that it hides the others. */
  public String beginning(RunView.Row row) { return row.cells().stream().limit(3).map(cell -> cell == null ? "" : cell.length() > SHORT ? cell.substring(0, SHORT) + "…" : cell).collect(Collectors.joining(" · ")); }

  public boolean isRunning() { return run != null && run.state() == RunView.State.RUNNING; }

  public JobLine getJob() { return run == null || run.job() == null ? null : jobs.get(run.job()); }

  public String getFailure() {
    var job = getJob();
    return job == null || job.refusal() == null ? null : Trouble.text(job.refusal(), FacesContext.getCurrentInstance().getViewRoot().getLocale(), job.refusalArgs().toArray());
  }

  public List<InColumn> getColumns() { return key == null ? List.of() : sheets.columns(key, subject); }

  public String getTitle() { return key == null ? "" : sheets.title(key); }

  public String getKey() { return key; }
  public String getSubject() { return subject; }
  public int getStep() { return step; }
  public RunView getRun() { return run; }
  public List<RunView.Row> getFaulty() { return faulty; }
  public Map<String, String> getMapping() { return mapping; }
  public Map<String, String> getPlaces() { return places; }
  public OnError getOnError() { return onError; }
  public void setOnError(OnError onError) { this.onError = onError; }
}
