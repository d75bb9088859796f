package shanzhi.projects.surveys.control;

import jakarta.json.Json;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.kernel.Refusal;
import shanzhi.projects.surveys.boundary.Answers;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.boundary.SurveyFindings;

/** Forms and what they say together; no database. */
public final class SurveyForms {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final int LONGEST_WORDS = 500;

  private SurveyForms() {}

  public static List<Question> questions(String json) { return new ArrayList<>(Arrays.asList(JSON.fromJson(json, Question[].class))); }

  public static String text(List<Question> questions) { return JSON.toJson(questions); }

  /** @throws Refusal survey.options (400) for a choice without options */
  public static void sound(List<Question> questions) {
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      if (question.getKind().choosing() && (question.getOptions().size() < 2 || new HashSet<>(question.getOptions()).size() < question.getOptions().size())) throw Refusal.invalid("survey.options", i + 1);
    }
  }

  /** What is kept of a form: options as numbers, words stripped, nothing else. @throws Refusal survey.answer-* (400) naming the question */
  public static Map<Integer, List<String>> checked(List<Question> questions, Answers answers) {
    var kept = new TreeMap<Integer, List<String>>();
    for (int no = 1; no <= questions.size(); no++) {
      var question = questions.get(no - 1);
      var said = answers.byQuestion().getOrDefault(no, List.of()).stream().filter(one -> one != null && !one.isBlank()).map(String::strip).toList();
      if (said.isEmpty() && question.isRequired()) throw Refusal.invalid("survey.answer-missing", no);
      if (said.isEmpty()) continue;
      if (question.getKind() == QuestionKind.OPEN) {
        if (said.get(0).length() > LONGEST_WORDS || said.get(0).indexOf('\u0000') >= 0) throw Refusal.invalid("survey.answer-long", no, LONGEST_WORDS);
        kept.put(no, List.of(said.get(0)));
        continue;
      }
      int most = question.getKind() == QuestionKind.ONE ? 1 : question.getMost();
      if (said.size() > most) throw Refusal.invalid("survey.answer-many", no, most);
      if (new HashSet<>(said).size() < said.size()) throw Refusal.invalid("survey.answer-twice", no);
      for (var option : said) if (!option.matches("[1-9]\\d?") || Integer.parseInt(option) > question.getOptions().size()) throw Refusal.invalid("survey.answer-option", no);
      kept.put(no, said);
    }
    if (kept.isEmpty()) throw Refusal.invalid("survey.answer-missing", 1);
    return kept;
  }

  public static String text(Map<Integer, List<String>> answers) {
    var object = Json.createObjectBuilder();
    answers.forEach((no, said) -> object.add(String.valueOf(no), Json.createArrayBuilder(said)));
    return object.build().toString();
  }

  public static Map<Integer, List<String>> answers(String json) {
    var answers = new TreeMap<Integer, List<String>>();
    try (var reader = Json.createReader(new StringReader(json))) {
      reader.readObject().forEach((no, said) -> answers.put(Integer.valueOf(no), said.asJsonArray().stream().map(one -> ((jakarta.json.JsonString) one).getString()).toList()));
    }
    return answers;
  }

  /** @param demands question and option, {@code 2.3}, to the number of a demand; @param withWords whether open answers are shown */
  public static List<SurveyFindings.About> together(List<Question> questions, List<Integer> weights, List<Map<Integer, List<String>>> answers, Map<String, String> demands, boolean withWords) {
    var all = new ArrayList<SurveyFindings.About>();
    for (int no = 1; no <= questions.size(); no++) {
      var question = questions.get(no - 1);
      int place = no;
      var said = answers.stream().map(one -> one.get(place)).filter(one -> one != null && !one.isEmpty()).toList();
      all.add(question.getKind() == QuestionKind.OPEN ? new SurveyFindings.About(no, question.getText(), question.getKind(), said.size(), List.of(), withWords ? said.stream().map(one -> one.get(0)).toList() : List.of())
          : new SurveyFindings.About(no, question.getText(), question.getKind(), said.size(), shares(no, question, weights, said, demands), List.of()));
    }
    return all;
  }

  private static List<SurveyFindings.Share> shares(int no, Question question, List<Integer> weights, List<List<String>> said, Map<String, String> demands) {
    int n = question.getOptions().size();
    var named = new int[n];
    var first = new int[n];
    var weight = new int[n];
    for (var one : said) {
      for (int i = 0; i < one.size(); i++) {
        int option = Integer.parseInt(one.get(i)) - 1;
        named[option]++;
        if (i == 0) first[option]++;
        weight[option] += question.getKind() == QuestionKind.RANK ? weights.get(Math.min(i, weights.size() - 1)) : 1;
      }
    }
    var shares = new ArrayList<SurveyFindings.Share>();
    for (int i = 0; i < n; i++) {
      var percent = said.isEmpty() ? BigDecimal.ZERO.setScale(1) : BigDecimal.valueOf(100L * named[i]).divide(BigDecimal.valueOf(said.size()), 1, RoundingMode.HALF_UP);
      shares.add(new SurveyFindings.Share(i + 1, question.getOptions().get(i), named[i], first[i], weight[i], percent, demands.get(no + "." + (i + 1))));
    }
    shares.sort(Comparator.comparingInt((SurveyFindings.Share share) -> -share.weight()).thenComparingInt(SurveyFindings.Share::no));
    return shares;
  }
}
