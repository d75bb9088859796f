package shanzhi.foundation.prints.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What shall be printed.
 *
 * @param kind what the paper is, in Chinese: 公示表, 派遣单
 * @param title heading; a line break is kept. Shown to whoever checks the paper: no personal data
 * @param subjectType kind of thing it is about, with its key {@code subject}; both count the versions
 * @param template {@code prints/<template>.xhtml} on the class path of any module
 * @param facts maps, lists, texts, numbers, booleans by name. The outline itself uses {@code subtitle, maker, checker, signer, issuer, issuedOn}
 * @param area code of the area or grid the subject lies in, for the audit trail; null where it lies nowhere
 */
public record PrintOrder(@NotBlank @Size(max = 40) String kind, @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 60) String subjectType,
    @NotBlank @Size(max = 120) String subject, @NotBlank @Pattern(regexp = "[a-z0-9-]+") String template, @NotNull Map<String, ?> facts,
    boolean landscape, @Pattern(regexp = "\\d{12}(\\d{7})?") String area) {

  /** About something that lies nowhere in particular. */
  public PrintOrder(String kind, String title, String subjectType, String subject, String template, Map<String, ?> facts, boolean landscape) {
    this(kind, title, subjectType, subject, template, facts, landscape, null);
  }
}
