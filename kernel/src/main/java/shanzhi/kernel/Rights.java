package shanzhi.kernel;

/**
 * What a boundary verb asks for. A right is named {@code <room>.<verb>}; {@link JobRole} says which job has which.
 * Constants, because {@code @RolesAllowed} takes nothing else.
 */
public final class Rights {

  /** Everybody who is signed in. */
  public static final String SIGNED_IN = "signed-in";

  public static final String AREA_READ = "area.read";
  public static final String AREA_EDIT = "area.edit";
  public static final String PLACE_READ = "place.read";
  public static final String PLACE_EDIT = "place.edit";
  public static final String ORGANISATION_READ = "organisation.read";
  public static final String ORGANISATION_EDIT = "organisation.edit";
  public static final String CALENDAR_EDIT = "calendar.edit";
  public static final String ACCOUNT_READ = "account.read";
  public static final String ACCOUNT_EDIT = "account.edit";
  public static final String GRANT_EDIT = "grant.edit";
  public static final String DEPUTY_ARRANGE = "deputy.arrange";
  public static final String HANDOVER_PROPOSE = "handover.propose";
  public static final String AUDIT_READ = "audit.read";
  /** Sees personal data in full, for a reason. */
  public static final String PERSONAL_UNMASK = "personal.unmask";

  public static final String GRID_READ = "grid.read";
  public static final String GRID_EDIT = "grid.edit";
  public static final String GRID_APPROVE = "grid.approve";
  public static final String ROSTER_READ = "roster.read";
  public static final String ROSTER_EDIT = "roster.edit";

  public static final String INCIDENT_READ = "incident.read";
  public static final String INCIDENT_REPORT = "incident.report";
  public static final String INCIDENT_DISPATCH = "incident.dispatch";
  public static final String INCIDENT_HANDLE = "incident.handle";
  public static final String INCIDENT_CHECK = "incident.check";
  /** Go and see whether a report is true. */
  public static final String INCIDENT_VERIFY = "incident.verify";
  /** Decide what the county decides: suspensions. */
  public static final String INCIDENT_APPROVE = "incident.approve";
  /** Take overdue incidents in hand. */
  public static final String INCIDENT_SUPERVISE = "incident.supervise";
  public static final String INCIDENT_EXPORT = "incident.export";

  /** The room of whistles, for whoever has something to do with one. */
  public static final String WHISTLE_OPEN = "whistle.open";
  /** Every whistle of the territory. */
  public static final String WHISTLE_READ = "whistle.read";
  public static final String WHISTLE_RAISE = "whistle.raise";
  /** Raise 攻坚克难哨: the head of the town only. */
  public static final String WHISTLE_HARD = "whistle.raise-hard";
  public static final String WHISTLE_ANSWER = "whistle.answer";
  /** Decide whether an objecting department is excused. */
  public static final String WHISTLE_DECIDE = "whistle.decide";
  public static final String WHISTLE_EXPORT = "whistle.export";
  /** Answer an open call, for oneself or for an organisation. */
  public static final String CALL_ANSWER = "call.answer";

  public static final String CATALOGUE_EDIT = "catalogue.edit";
  /** Draft and try the rules by which incidents go to offices. */
  public static final String ROUTING_EDIT = "routing.edit";
  /** Put the rules somebody else drafted in force. */
  public static final String ROUTING_APPROVE = "routing.approve";
  /** Keep the list of neighbour systems and their keys. */
  public static final String EXCHANGE_EDIT = "exchange.edit";
  /** What a neighbour system may do once its signature was found right; no job has it. */
  public static final String EXCHANGE_SEND = "exchange.send";

  /** Campaigns: look at them, draw up and issue them, sign for a datum that is asked twice. */
  public static final String CAMPAIGN_READ = "campaign.read";
  public static final String CAMPAIGN_ISSUE = "campaign.issue";
  public static final String CAMPAIGN_SIGN = "campaign.sign";
  public static final String TASK_READ = "task.read";
  /** Sign for, fill in, feed back and sum up what came down. */
  public static final String TASK_DO = "task.do";
  public static final String HAZARD_READ = "hazard.read";
  public static final String HAZARD_ORDER = "hazard.order";
  public static final String HAZARD_CHECK = "hazard.check";

  /** 社区专职工作者: see and keep the roster of the territory. */
  public static final String STAFF_READ = "staff.read";
  public static final String STAFF_EDIT = "staff.edit";
  /** Appraise workers, and decide on reviews and appeals. */
  public static final String APPRAISAL_EDIT = "appraisal.edit";
  public static final String APPRAISAL_DECIDE = "appraisal.decide";
  /** Draft the rules of pay; put in force what somebody else drafted. */
  public static final String PAY_POLICY_READ = "pay-policy.read";
  public static final String PAY_POLICY_EDIT = "pay-policy.edit";
  public static final String PAY_POLICY_APPROVE = "pay-policy.approve";
  /** Work out slips, taxes and bonuses that nobody is paid by. */
  public static final String PAY_TRIAL = "pay.trial";
  /** What a change of the standards would cost. */
  public static final String PAY_PLAN = "pay.plan";
  /** One's own slips. */
  public static final String PAY_OWN = "pay.own";
  /** The runs of the territory: look, calculate and check, approve, send and reconcile. */
  public static final String PAYROLL_READ = "payroll.read";
  public static final String PAYROLL_RUN = "payroll.run";
  public static final String PAYROLL_APPROVE = "payroll.approve";
  public static final String PAYROLL_PAY = "payroll.pay";

  /** 社区保障激励资金: the pools, what each community has, and the books: look; draw up; put in force. */
  public static final String FUND_READ = "fund.read";
  public static final String FUND_EDIT = "fund.edit";
  public static final String FUND_APPROVE = "fund.approve";
  /** Ask for a payment; consent to it as the supervision committee; approve it; instruct the bank and reconcile. */
  public static final String PAYMENT_REQUEST = "payment.request";
  public static final String PAYMENT_CONSENT = "payment.consent";
  public static final String PAYMENT_APPROVE = "payment.approve";
  public static final String PAYMENT_PAY = "payment.pay";

  /** Demands, proposals, bodies, meetings and resolutions: look; keep; decide on objections and filings of a town. */
  public static final String DELIBERATION_READ = "deliberation.read";
  public static final String DELIBERATION_EDIT = "deliberation.edit";
  public static final String DELIBERATION_DECIDE = "deliberation.decide";
  /** Surveys and votes of residents: look at and recompute; draw up and run; count paper ballots a second time. */
  public static final String VOTE_READ = "vote.read";
  public static final String VOTE_EDIT = "vote.edit";
  public static final String VOTE_RECOUNT = "vote.recount";

  /** Projects: look; prepare and carry out; file them as the town; review and accept. */
  public static final String PROJECT_READ = "project.read";
  public static final String PROJECT_EDIT = "project.edit";
  public static final String PROJECT_FILE = "project.file";
  public static final String PROJECT_REVIEW = "project.review";
  /** Accept what was carried out, as the supervision committee. */
  public static final String PROJECT_ACCEPT = "project.accept";

  /** 示范创建 and inspection: look; organise rounds; report for a community; review as the town; decide and publish; inspect; look at a sample as the city. */
  public static final String ASSESSMENT_READ = "assessment.read";
  public static final String ASSESSMENT_ORGANISE = "assessment.organise";
  public static final String ASSESSMENT_APPLY = "assessment.apply";
  public static final String ASSESSMENT_REVIEW = "assessment.review";
  public static final String ASSESSMENT_DECIDE = "assessment.decide";
  public static final String ASSESSMENT_INSPECT = "assessment.inspect";
  public static final String ASSESSMENT_CHECK = "assessment.check";

  private Rights() {}
}
