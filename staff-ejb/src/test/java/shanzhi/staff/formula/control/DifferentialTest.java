package shanzhi.staff.formula.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of formulas, made at random but the same each time, against an independent engine with the same precision. */
class DifferentialTest {

  private static final int FORMULAS = 4000;
  private static final ExpressionConfiguration OTHER = ExpressionConfiguration.builder().mathContext(Expr.DIGITS).build();
  private static final List<String> NAMES = List.of("base", "grade", "years", "days");
  private static final Map<String, Integer> SLOTS = Map.of("base", 0, "grade", 1, "years", 2, "days", 3);
  private static final Type[] TYPES = {Type.NUMBER, Type.NUMBER, Type.NUMBER, Type.NUMBER};

  private final Random random = new Random(20240601);

  @Test void both_engines_agree() throws ParseException {
    int divisions = 0;
    for (int i = 0; i < FORMULAS; i++) {
      var text = number(4);
      var values = new Object[] {amount(9000, 2), amount(24, 0), amount(40, 1), amount(23, 1)};
      var formula = Parser.read("甲", text, SLOTS, Map.of());
      assertEquals(Type.NUMBER, formula.check(new Context("甲", TYPES)));
      BigDecimal ours = null;
      try {
        ours = formula.number(values);
      } catch (Unworkable fault) {
        assertEquals("division", fault.what(), text);
        divisions++;
      }
      assertSame(text, ours, other(text, values));
    }
    assertTrue(divisions > 0 && divisions < FORMULAS / 4, "some divide by zero, most do not: " + divisions);
  }

  private static void assertSame(String text, BigDecimal ours, BigDecimal theirs) {
    if (ours == null || theirs == null) assertEquals(theirs, ours, text);
    else assertEquals(0, ours.compareTo(theirs), () -> text + ": " + ours + " and " + theirs);
  }

  /** Null for a division by zero. */
  private static BigDecimal other(String text, Object[] values) throws ParseException {
    var expression = new Expression(text, OTHER);
    for (int i = 0; i < NAMES.size(); i++) expression.with(NAMES.get(i), values[i]);
    try {
      return expression.evaluate().getNumberValue();
    } catch (EvaluationException | ArithmeticException failure) {
      assertTrue(failure.getMessage().startsWith("Division"), () -> text + ": " + failure.getMessage());
      return null;
    }
  }

  private BigDecimal amount(int most, int places) { return BigDecimal.valueOf(random.nextInt(most * BigDecimal.TEN.pow(places).intValue() + 1), places); }

  private String number(int depth) {
    if (depth == 0) return random.nextBoolean() ? NAMES.get(random.nextInt(NAMES.size())) : amount(500, random.nextInt(3)).toPlainString();
    return switch (random.nextInt(11)) {
      case 0 -> number(0);
      case 1 -> number(depth - 1) + " + " + number(depth - 1);
      case 2 -> number(depth - 1) + " - " + number(depth - 1);
      case 3 -> "(" + number(depth - 1) + ") * " + number(0);
      case 4 -> "(" + number(depth - 1) + ") / (" + number(0) + ")";
      case 5 -> "(" + number(depth - 1) + ")";
      case 6 -> "IF(" + truth(depth - 1) + ", " + number(depth - 1) + ", " + number(depth - 1) + ")";
      case 7 -> "MIN(" + number(depth - 1) + ", " + number(depth - 1) + ", " + number(0) + ")";
      case 8 -> "MAX(" + number(depth - 1) + ", " + number(depth - 1) + ")";
      case 9 -> "ROUND(" + number(depth - 1) + ", " + random.nextInt(4) + ")";
      default -> "FLOOR(" + number(depth - 1) + ")";
    };
  }

  private String truth(int depth) {
    var sign = List.of("=", "<>", "<", "<=", ">", ">=").get(random.nextInt(6));
    return "(" + number(Math.max(0, depth - 1)) + " " + sign + " " + number(Math.max(0, depth - 1)) + ")";
  }
}
