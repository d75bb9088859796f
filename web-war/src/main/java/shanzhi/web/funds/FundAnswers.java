package shanzhi.web.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shanzhi.projects.funds.boundary.PoolLine;
import shanzhi.projects.funds.boundary.PoolSheet;
import shanzhi.projects.funds.boundary.SharePart;
import shanzhi.projects.ledger.boundary.AccountBalance;
import shanzhi.projects.ledger.boundary.CommitmentSheet;
import shanzhi.projects.ledger.boundary.PaymentLine;
import shanzhi.projects.ledger.boundary.PaymentSheet;
import shanzhi.projects.ledger.boundary.PurseLine;
import shanzhi.projects.ledger.boundary.StatementLine;
import shanzhi.projects.ledger.boundary.VoucherLine;
import shanzhi.projects.ledger.boundary.VoucherSheet;

/** Funds as REST gives them. Amounts are decimal strings in yuan, so that no reader makes binary fractions of them. */
public final class FundAnswers {

  private FundAnswers() {}

  @Schema(description = "资金池。shares 只在单个查询时给出，allowed 为本人现在可做：draft, approve, announce, transfer")
  public record PoolAnswer(long id, int version, String area, int year, String source, String amount, String shared, String swept, int communities, String formula, String document, String state,
      String announcedFrom, String announcedUntil, List<Share> shares, Set<String> allowed) {

    static PoolAnswer of(PoolLine line) { return of(line, null, null); }

    static PoolAnswer of(PoolSheet sheet) {
      return of(sheet.line(), sheet.shares().stream().map(one -> new Share(one.community(), one.households(), one.residents(), one.grade(), text(one.amount()), one.why().stream().map(Part::of).toList())).toList(), sheet.may());
    }

    private static PoolAnswer of(PoolLine line, List<Share> shares, Set<String> allowed) {
      return new PoolAnswer(line.id(), line.version(), line.area(), line.year(), line.source().name(), text(line.amount()), text(line.shared()), text(line.swept()), line.communities(), line.formula(), line.document(),
          line.state().name(), line.announcedFrom() == null ? null : line.announcedFrom().toString(), line.announcedUntil() == null ? null : line.announcedUntil().toString(), shares, allowed);
    }
  }

  public record Share(String community, Integer households, Integer residents, String grade, String amount, List<Part> why) {}

  public record Part(String part, String worked, String amount) {
    static Part of(SharePart part) { return new Part(part.part(), part.worked(), text(part.amount())); }
  }

  public record PurseAnswer(long id, String community, String source, int year, String openUntil, boolean byTown, String allocated, String resolved, String contracted, String paid, String free) {
    static PurseAnswer of(PurseLine line) {
      return new PurseAnswer(line.id(), line.community(), line.source().name(), line.year(), line.openUntil().toString(), line.byTown(), text(line.allocated()), text(line.resolved()), text(line.contracted()),
          text(line.paid()), text(line.free()));
    }
  }

  @Schema(description = "议决事项的资金。own 为自筹资金，没有时为 null")
  public record ItemAnswer(String item, String title, String community, String source, int year, String resolved, String contracted, String requested, String paid, String payable, String contract, String released, Own own) {

    static ItemAnswer of(CommitmentSheet sheet) {
      var own = sheet.own();
      return new ItemAnswer(sheet.item(), sheet.title(), sheet.community(), sheet.source().name(), sheet.year(), text(sheet.resolved()), text(sheet.contracted()), text(sheet.requested()), text(sheet.paid()), text(sheet.payable()),
          sheet.contractNo(), sheet.released(), own == null ? null : new Own(text(own.received()), text(own.contracted()), text(own.requested()), text(own.paid())));
    }
  }

  public record Own(String received, String contracted, String requested, String paid) {}

  public record VoucherAnswer(long id, int no, String community, String source, int year, String kind, String day, String words, String basis, String evidence, String in, String out, String balance, List<Side> lines) {

    static VoucherAnswer of(VoucherLine line) { return of(line, null); }

    static VoucherAnswer of(VoucherSheet sheet) {
      return of(sheet.line(), sheet.lines().stream().map(one -> new Side(one.account(), text(one.debit()), text(one.credit()), one.item(), one.purpose())).toList());
    }

    private static VoucherAnswer of(VoucherLine line, List<Side> lines) {
      return new VoucherAnswer(line.id(), line.no(), line.community(), line.source().name(), line.year(), line.kind(), line.day().toString(), line.words(), line.basis(), line.evidence(), text(line.in()), text(line.out()),
          text(line.balance()), lines);
    }
  }

  public record Side(String account, String debit, String credit, String item, String purpose) {}

  public record BalanceAnswer(String account, String debit, String credit, String side, String balance) {
    static BalanceAnswer of(AccountBalance one) { return new BalanceAnswer(one.account(), text(one.debit()), text(one.credit()), one.debitSide() ? "DEBIT" : "CREDIT", text(one.balance())); }
  }

  public record StatementAnswer(String community, String source, int year, String opening, String received, String returned, String spent, String closing, String unpaid) {
    static StatementAnswer of(StatementLine line) {
      return new StatementAnswer(line.community(), line.source().name(), line.year(), text(line.opening()), text(line.received()), text(line.returned()), text(line.spent()), text(line.closing()), text(line.unpaid()));
    }
  }

  @Schema(description = "支付。version 与 allowed（本人现在可做：consent, approve, instruct, settle, returned, refuse）只在单个查询时给出")
  public record PaymentAnswer(String number, Integer version, String item, String title, String community, String source, int year, int instalment, String milestone, String amount, String payee, String account, String invoice,
      String purpose, String state, String settledOn, String refusedWhy, Set<String> allowed) {

    static PaymentAnswer of(PaymentLine line) {
      return new PaymentAnswer(line.number(), null, line.item(), line.title(), line.community(), line.source().name(), line.year(), line.instalment(), line.milestone(), text(line.amount()), line.payee(), null,
          line.invoice(), null, line.state().name(), null, null, null);
    }

    static PaymentAnswer of(PaymentSheet sheet) {
      var line = sheet.line();
      return new PaymentAnswer(line.number(), sheet.version(), line.item(), line.title(), line.community(), line.source().name(), line.year(), line.instalment(), line.milestone(), text(line.amount()), line.payee(),
          sheet.accountMasked(), line.invoice(), sheet.purpose(), line.state().name(), sheet.settledOn() == null ? null : sheet.settledOn().toString(), sheet.refusedWhy(), sheet.may());
    }
  }

  static String text(BigDecimal amount) { return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP).toPlainString(); }
}
