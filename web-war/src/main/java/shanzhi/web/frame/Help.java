package shanzhi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.JobRole;

/** What stands on the help page: the reader's own jobs first, then the others in short. Texts are in the bundle {@code help}. */
@Named
@RequestScoped
public class Help {

  /** One job: its name and what it does here, step by step. */
  public record Job(String title, List<String> steps) {}

  @Inject Desk desk;
  @Inject Jurisdiction jurisdiction;

  private List<JobRole> own;

  /** The reader's jobs, in the order of the offices. */
  public List<Job> getMine() { return own().stream().map(this::job).toList(); }

  public List<Job> getOthers() { return Arrays.stream(JobRole.values()).filter(role -> !own().contains(role)).map(this::job).toList(); }

  private List<JobRole> own() {
    if (own == null) own = jurisdiction.scopes().stream().map(scope -> scope.job()).distinct().sorted().toList();
    return own;
  }

  private Job job(JobRole role) { return new Job(Words.of(role, desk.getLocale()), lines("job." + role)); }

  /** The lines of a text, one a step. */
  public List<String> lines(String key) {
    var text = optional(key, "");
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
  }

  public String say(String key) { return optional(key, key); }

  private String optional(String key, String otherwise) {
    var texts = ResourceBundle.getBundle("shanzhi.web.help", desk.getLocale());
    return texts.containsKey(key) ? texts.getString(key) : otherwise;
  }
}
