package shanzhi.web.pay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import shanzhi.kernel.MoneyWords;
import shanzhi.staff.insurance.boundary.Insurance;
import shanzhi.staff.pay.boundary.FormulaWords;
import shanzhi.staff.pay.boundary.PolicyLine;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** Money, slips and policies in words. */
@Named
@ApplicationScoped
public class PayWords {

  @Inject Times times;

  /** 12,345.60 */
  public String money(BigDecimal amount) { return amount == null ? "—" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  /** What a line is called: a policy's own lines as the policy calls them, those of the law in the reader's language. */
  public String item(SlipLine line) {
    var locale = locale();
    if (!"en".equals(locale.getLanguage())) return line.code();
    return switch (line.kind()) {
      case NET -> Texts.get("pay.slip.net", locale);
      case TAX -> Texts.get("pay.slip.tax", locale);
      case BONUS_TAX -> Texts.get("LineKind.BONUS_TAX", locale);
      case CONTRIBUTION, EMPLOYER -> Arrays.stream(Insurance.values()).filter(one -> line.code().matches(one.title() + "（(个人|单位)）")).findFirst()
          .map(one -> Texts.get("pay.slip.side." + line.kind(), locale, Texts.get("Insurance." + one, locale))).map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1)).orElse(line.code());
      default -> line.code();
    };
  }

  /** A formula, or what stands in its places, as the reader reads it. */
  public String said(String formula) { return FormulaWords.of(formula, locale()); }

  /** With its sign as the slip shows it: what is held back stands with a minus. */
  public String signed(SlipLine line) { return line.amount() == null ? said(line.result()) : signed(line, line.amount()); }

  /** What the same line came to in another month. */
  public String signed(SlipLine line, BigDecimal amount) {
    boolean less = switch (line.kind()) { case DEDUCTION, CONTRIBUTION, TAX, BONUS_TAX -> amount.signum() > 0; default -> false; };
    return (less ? "−" : "") + money(amount);
  }

  public String capital(BigDecimal amount) { return MoneyWords.of(amount); }

  /** 3% */
  public String percent(BigDecimal rate) { return rate == null || rate.signum() == 0 ? "—" : rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%"; }

  public String note(Slip.Note note) { return note(note, locale()); }

  public String cliff(BigDecimal bonus, BigDecimal net, BigDecimal edge, BigDecimal edgeNet, BigDecimal until) { return cliff(bonus, net, edge, edgeNet, until, locale()); }

  static String note(Slip.Note note, Locale locale) {
    var args = note.key().equals("bonus-dearer") ? new Object[] {way(note.args().get(0), locale), way(note.args().get(1), locale), note.args().get(2)} : note.args().toArray();
    return Texts.get("pay.note." + note.key(), locale, args);
  }

  private static String way(String name, Locale locale) { return Texts.get("BonusWay." + name, locale); }

  /** Why a bonus leaves less than a smaller one, and which amounts are better. */
  static String cliff(BigDecimal bonus, BigDecimal net, BigDecimal edge, BigDecimal edgeNet, BigDecimal until, Locale locale) {
    var cent = new BigDecimal("0.01");
    return Texts.get("pay.cliff", locale, plain(bonus), plain(net), plain(edge), plain(edgeNet), plain(edge.add(cent)), plain(until), plain(until.add(cent)));
  }

  public String standing(PolicyLine line) { return line.standing(times.getToday()); }

  public String kind(PolicyLine line) {
    return switch (standing(line)) {
      case "LIVE" -> "ok";
      case "SUBMITTED" -> "warn";
      case "AHEAD" -> "info";
      case "DRAFT" -> "jade";
      default -> "";
    };
  }

  private static String plain(BigDecimal amount) { return amount.setScale(2, RoundingMode.HALF_UP).toPlainString(); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
