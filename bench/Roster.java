import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Workbooks of invented workers for the import, as csv of so many rows at most each: {@code java Roster.java <folder> <rows> <round> <community
 * codes, one a line>}. Identity cards have their check digits and are of people born in the 1960s, which nobody else of the suite's invented
 * people is; another round gives other people.
 */
public class Roster {

  private static final int MOST = 50_000;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    int round = Integer.parseInt(arguments[2]);
    var communities = Files.readAllLines(Path.of(arguments[3]));
    for (int from = 0, part = 1; from < rows; from += MOST, part++) {
      try (var out = new PrintWriter(Files.newBufferedWriter(folder.resolve("roster-" + part + ".csv"), StandardCharsets.UTF_8))) {
        out.print("姓名,身份证号,手机号,所在社区,岗位,入职日期,合同类型,合同到期日,学位\n");
        for (int i = from; i < Math.min(rows, from + MOST); i++) {
          out.print("测量" + i + "," + card((long) round * 1_000_000 + i) + ",139" + String.format("%08d", i) + "," + communities.get(i % communities.size())
              + ",工作人员,2024-0" + (1 + i % 9) + "-01,固定期限,2027-12-31," + (i % 3 == 0 ? "学士" : "") + "\n");
        }
      }
    }
  }

  private static String card(long n) {
    var born = LocalDate.of(1960, 1, 1).plusDays(n % 3650);
    // areas of the west that the suite's own invented people do not come from; three digits of order
    var body = String.valueOf(511000 + n / 3650 / 1000 % 900) + born.toString().replace("-", "") + String.format("%03d", n / 3650 % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += (body.charAt(i) - '0') * WEIGHTS[i];
    return body + "10X98765432".charAt(sum % 11);
  }
}
