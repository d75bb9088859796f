package shanzhi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as bills want them. */
class MoneyWordsTest {

  @ParameterizedTest @CsvSource({"2687.48, 贰仟陆佰捌拾柒元肆角捌分", "0, 零元整", "0.05, 伍分", "0.50, 伍角整", "10.05, 壹拾元零伍分", "258000, 贰拾伍万捌仟元整", "1001.10, 壹仟零壹元壹角整",
      "100000000, 壹亿元整", "100010000, 壹亿零壹万元整", "120003000.60, 壹亿贰仟万零叁仟元陆角整", "2684317.42, 贰佰陆拾捌万肆仟叁佰壹拾柒元肆角贰分", "-12.30, 负壹拾贰元叁角整"})
  void it_says(String amount, String words) { assertEquals(words, MoneyWords.of(new BigDecimal(amount))); }
}
