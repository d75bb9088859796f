package shanzhi.projects.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.PaymentState;

/** Chinese names for papers and workbooks. */
@ApplicationScoped
public class FundNames {

  static final Map<FundSource, String> SOURCES = Map.of(FundSource.GUARANTEE, "保障资金", FundSource.INCENTIVE, "激励资金", FundSource.SELF_RAISED, "自筹资金", FundSource.DONATION, "捐赠资金", FundSource.OTHER, "其他资金");
  static final Map<PaymentState, String> STATES = Map.of(PaymentState.REQUESTED, "待监委会同意", PaymentState.CONSENTED, "待镇街审批", PaymentState.APPROVED, "待支付", PaymentState.INSTRUCTED, "已发指令", PaymentState.RETURNED, "银行退回",
      PaymentState.SETTLED, "已支付", PaymentState.REFUSED, "未通过");

  @Inject Areas areas;

  /** 飞龙社区 */
  public String area(String code) { return code == null ? "" : areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  public String source(FundSource source) { return SOURCES.get(source); }

  public String state(PaymentState state) { return STATES.get(state); }
}
