package shanzhi.projects.surveys.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;
import shanzhi.projects.surveys.boundary.Answers;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.QuestionKind;

class SurveyFormsTest {

  private static final List<Question> QUESTIONS = List.of(Question.of(QuestionKind.RANK, "先办", 3, "路", "灯", "树", "井"), Question.of(QuestionKind.MANY, "需要", 2, "餐", "浴", "托"), Question.of(QuestionKind.OPEN, "还想说", 1));

  private static String refused(Map<Integer, List<String>> answers) { return assertThrows(Refusal.class, () -> SurveyForms.checked(QUESTIONS, new Answers(answers))).key(); }

  @Test void a_form_is_whole_and_says_nothing_that_was_not_asked() {
    var full = Map.of(1, List.of("2", "1"), 2, List.of("3"), 3, List.of(" 好 "), 9, List.of("x"));
    assertEquals(Map.of(1, List.of("2", "1"), 2, List.of("3"), 3, List.of("好")), SurveyForms.checked(QUESTIONS, new Answers(full)));
    assertEquals("survey.answer-missing", refused(Map.of(1, List.of("2"), 2, List.of("3"), 3, List.of("  "))));
    assertEquals("survey.answer-many", refused(Map.of(1, List.of("1"), 2, List.of("1", "2", "3"), 3, List.of("x"))));
    assertEquals("survey.answer-twice", refused(Map.of(1, List.of("1", "1"), 2, List.of("1"), 3, List.of("x"))));
    assertEquals("survey.answer-option", refused(Map.of(1, List.of("5"), 2, List.of("1"), 3, List.of("x"))));
    assertEquals("survey.answer-long", refused(Map.of(1, List.of("1"), 2, List.of("1"), 3, List.of("字".repeat(501)))));
    assertEquals("survey.answer-long", refused(Map.of(1, List.of("1"), 2, List.of("1"), 3, List.of("a\u0000b"))));
  }

  @Test void preferences_weigh_three_two_one() {
    var answers = List.of(Map.of(1, List.of("2", "1", "4"), 2, List.of("1", "3")), Map.of(1, List.of("1", "2"), 2, List.of("3")), Map.of(1, List.of("2")));
    var about = SurveyForms.together(QUESTIONS, List.of(3, 2, 1), answers, Map.of("1.2", "XQ-1"), true);
    assertEquals(List.of("灯 8 3 2 XQ-1", "路 5 2 1 null", "井 1 1 0 null", "树 0 0 0 null"), about.get(0).options().stream().map(one -> one.text() + " " + one.weight() + " " + one.named() + " " + one.first() + " " + one.demand()).toList());
    assertEquals(List.of("托 2 100.0", "餐 1 50.0", "浴 0 0.0"), about.get(1).options().stream().map(one -> one.text() + " " + one.weight() + " " + one.percent()).toList(), "of those who answered it");
    assertEquals(0, about.get(2).answered());
  }

  @Test void what_is_kept_is_read_again() {
    var answers = Map.of(1, List.of("2", "1"), 3, List.of("他说\"好\"\n换行"));
    assertEquals(answers, SurveyForms.answers(SurveyForms.text(answers)));
    assertEquals(QUESTIONS.get(0).getOptions(), SurveyForms.questions(SurveyForms.text(QUESTIONS)).get(0).getOptions());
  }

  @Test void a_choice_needs_two_different_options() {
    assertThrows(Refusal.class, () -> SurveyForms.sound(List.of(Question.of(QuestionKind.ONE, "选", 1, "甲"))));
    assertThrows(Refusal.class, () -> SurveyForms.sound(List.of(Question.of(QuestionKind.RANK, "选", 1, "甲", "甲"))));
    SurveyForms.sound(QUESTIONS);
  }
}
