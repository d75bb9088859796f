package shanzhi.grid.campaigns.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.regex.Pattern;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.Datum;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.FormField;
import shanzhi.kernel.Refusal;

/** What a form and its answers must be. */
public final class FormRules {

  private static final int LONGEST = 500;
  private static final Pattern PLACE = Pattern.compile("(\\d{2,3}(?:\\.\\d{1,7})?),(\\d{1,2}(?:\\.\\d{1,7})?)");
  private static final Pattern FILES = Pattern.compile("\\d{1,18}(,\\d{1,18}){0,8}");

  private FormRules() {}

  /**
   * A form as it may be issued.
   *
   * @param subject UNIT or HOUSEHOLD, @param grids whether grids fill it in
   * @throws Refusal campaign.field-needs-choices, campaign.datum-unknown, campaign.datum-of-other-subject, campaign.name-the-datum,
   *     campaign.nothing-asked (400)
   */
  public static void checkForm(List<FormField> fields, String subject, boolean grids, List<Datum> datums) {
    int asked = 0;
    for (var field : fields) {
      if (field.getKind().choosing() && field.getChoices().stream().filter(choice -> !choice.isBlank()).distinct().count() < 2) {
        throw Refusal.invalid("campaign.field-needs-choices", field.getLabel());
      }
      if (field.getChoices().stream().anyMatch(choice -> choice.contains("|"))) throw Refusal.invalid("campaign.bad-choice", field.getLabel());
      if (field.getDatum() == null) {
        datums.stream().filter(datum -> fits(datum, subject, grids) && datum.called(field.getLabel())).findFirst().ifPresent(datum -> {
          throw Refusal.invalid("campaign.name-the-datum", field.getLabel(), datum.name());
        });
        asked++;
        continue;
      }
      var datum = datums.stream().filter(one -> one.code().equals(field.getDatum())).findFirst()
          .orElseThrow(() -> Refusal.invalid("campaign.datum-unknown", field.getDatum()));
      if (!fits(datum, subject, grids)) throw Refusal.invalid("campaign.datum-of-other-subject", field.getLabel(), datum.name());
      if (!datum.held()) asked++;
    }
    if (asked == 0) throw Refusal.invalid("campaign.nothing-asked");
    var labels = fields.stream().map(FormField::getLabel).map(String::strip).toList();
    labels.stream().filter(label -> labels.indexOf(label) != labels.lastIndexOf(label)).findFirst()
        .ifPresent(label -> { throw Refusal.invalid("campaign.field-twice", label); });
  }

  /** A household's form may show what is known of its grid and community, but a grid's none of a household. */
  public static boolean fits(Datum datum, String subject, boolean grids) {
    return switch (datum.subject()) {
      case "HOUSEHOLD" -> subject.equals("HOUSEHOLD");
      case "GRID" -> grids && (datum.held() || subject.equals("UNIT"));
      default -> datum.held() || !grids;
    };
  }

  /**
   * The answers as they are kept: of asked fields only, trimmed, blank ones left out.
   *
   * @throws Refusal task.bad-answer (400) naming the field
   */
  public static Map<String, String> clean(List<Field> fields, Map<String, String> given) {
    var kept = new TreeMap<String, String>();
    for (var field : fields) {
      var value = given.get(field.key());
      if (field.held() || value == null || value.isBlank()) continue;
      var answer = value.strip();
      if (answer.length() > LONGEST || !good(field.kind(), field.choices(), answer)) throw Refusal.invalid("task.bad-answer", field.label(), field.kind());
      kept.put(field.key(), answer);
    }
    return kept;
  }

  /** Every required field that is asked has an answer. */
  public static boolean complete(List<Field> fields, Map<String, String> answers) {
    return fields.stream().allMatch(field -> field.held() || !field.required() || answers.containsKey(field.key()));
  }

  private static boolean good(FieldKind kind, List<String> choices, String answer) {
    return switch (kind) {
      case TEXT -> true;
      case NUMBER -> number(answer);
      case CHOICE -> choices.contains(answer);
      case CHOICES -> choices.containsAll(Arrays.asList(answer.split("\\|")));
      case DATE -> day(answer);
      case PHOTO -> FILES.matcher(answer).matches();
      case YES_NO -> answer.equals("YES") || answer.equals("NO");
      case LOCATION -> place(answer);
    };
  }

  private static boolean number(String answer) {
    if (!answer.matches("-?\\d{1,9}(\\.\\d{1,4})?")) return false;
    return new BigDecimal(answer).abs().compareTo(new BigDecimal("1000000000")) < 0;
  }

  private static boolean day(String answer) {
    try {
      int year = LocalDate.parse(answer).getYear();
      return year >= 1900 && year <= 2100;
    } catch (DateTimeParseException no) {
      return false;
    }
  }

  private static boolean place(String answer) {
    var match = PLACE.matcher(answer);
    if (!match.matches()) return false;
    var lon = new BigDecimal(match.group(1));
    var lat = new BigDecimal(match.group(2));
    return lon.compareTo(BigDecimal.valueOf(73)) >= 0 && lon.compareTo(BigDecimal.valueOf(136)) <= 0
        && lat.compareTo(BigDecimal.valueOf(3)) >= 0 && lat.compareTo(BigDecimal.valueOf(54)) <= 0;
  }
}
