package shanzhi.kernel;

import static shanzhi.kernel.Rights.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The jobs people hold, as the sign-on server names them in the token, and the rights each job has. This is the one
 * place where a job is mapped to rights; where a job counts is said by the person's grants, not here.
 */
public enum JobRole {
  CITY("市级", AREA_READ, PLACE_READ, ORGANISATION_READ, GRID_READ, ROSTER_READ, INCIDENT_READ, INCIDENT_SUPERVISE, INCIDENT_EXPORT, CAMPAIGN_READ, CAMPAIGN_ISSUE, TASK_READ, HAZARD_READ, WHISTLE_OPEN, WHISTLE_READ, WHISTLE_EXPORT),
  LEADER("县级领导", AREA_READ, PLACE_READ, ORGANISATION_READ, GRID_READ, ROSTER_READ, INCIDENT_READ, INCIDENT_APPROVE, INCIDENT_SUPERVISE, INCIDENT_EXPORT, GRID_APPROVE, CAMPAIGN_READ, CAMPAIGN_SIGN, TASK_READ, HAZARD_READ, ROUTING_EDIT, ROUTING_APPROVE, WHISTLE_OPEN, WHISTLE_READ, WHISTLE_DECIDE, WHISTLE_EXPORT, STAFF_READ, APPRAISAL_DECIDE, PAY_PLAN),
  TOWN("镇街管理员", AREA_READ, DEPUTY_ARRANGE, HANDOVER_PROPOSE, PLACE_READ, PLACE_EDIT, ORGANISATION_READ, ORGANISATION_EDIT, GRID_READ, GRID_EDIT, GRID_APPROVE, ROSTER_READ, ROSTER_EDIT, INCIDENT_READ, INCIDENT_REPORT, INCIDENT_VERIFY, INCIDENT_SUPERVISE, INCIDENT_EXPORT, PERSONAL_UNMASK, CAMPAIGN_READ, CAMPAIGN_ISSUE, TASK_DO, TASK_READ, HAZARD_READ, HAZARD_ORDER, HAZARD_CHECK, ROUTING_EDIT, ROUTING_APPROVE, WHISTLE_OPEN, WHISTLE_READ, WHISTLE_RAISE, WHISTLE_HARD, WHISTLE_EXPORT, CALL_ANSWER),
  DISPATCHER("镇街派遣员", AREA_READ, PLACE_READ, ORGANISATION_READ, GRID_READ, ROSTER_READ, INCIDENT_READ, INCIDENT_REPORT, INCIDENT_DISPATCH, INCIDENT_SUPERVISE, INCIDENT_EXPORT, PERSONAL_UNMASK, ROUTING_EDIT, WHISTLE_OPEN, WHISTLE_READ, WHISTLE_RAISE, WHISTLE_EXPORT, CALL_ANSWER),
  CLERK("社区工作人员", AREA_READ, DEPUTY_ARRANGE, PLACE_READ, PLACE_EDIT, ORGANISATION_READ, GRID_READ, GRID_EDIT, ROSTER_READ, ROSTER_EDIT, INCIDENT_READ, INCIDENT_REPORT, INCIDENT_VERIFY, INCIDENT_EXPORT, PERSONAL_UNMASK, CAMPAIGN_READ, TASK_DO, TASK_READ, HAZARD_READ, HAZARD_ORDER, HAZARD_CHECK, WHISTLE_OPEN, WHISTLE_READ, CALL_ANSWER),
  WORKER("专职网格员", AREA_READ, PLACE_READ, GRID_READ, ROSTER_READ, INCIDENT_READ, INCIDENT_REPORT, INCIDENT_VERIFY, TASK_DO, TASK_READ, HAZARD_READ, CALL_ANSWER),
  MEMBER("微网格员", AREA_READ, PLACE_READ, GRID_READ, INCIDENT_READ, INCIDENT_REPORT, INCIDENT_VERIFY, TASK_DO, TASK_READ, HAZARD_READ, CALL_ANSWER),
  OFFICE("处置部门", AREA_READ, ORGANISATION_READ, GRID_READ, INCIDENT_READ, INCIDENT_HANDLE, WHISTLE_OPEN, WHISTLE_ANSWER),
  CHECKER("核查员", AREA_READ, ORGANISATION_READ, GRID_READ, INCIDENT_READ, INCIDENT_CHECK, HAZARD_READ, HAZARD_CHECK),
  EMPLOYEE("专职工作者", AREA_READ, PAY_OWN),
  HR("人事", AREA_READ, ORGANISATION_READ, STAFF_READ, STAFF_EDIT, APPRAISAL_EDIT, PAY_POLICY_READ, PAY_POLICY_EDIT, PAY_TRIAL, PAY_PLAN, PAYROLL_READ, PAYROLL_RUN, PERSONAL_UNMASK),
  FINANCE("财务", AREA_READ, ORGANISATION_READ, STAFF_READ, PAY_POLICY_READ, PAY_POLICY_APPROVE, PAY_TRIAL, PAY_PLAN, PAYROLL_READ, PAYROLL_APPROVE, PAYROLL_PAY),
  ORGANISER("项目组织", AREA_READ, ORGANISATION_READ, CAMPAIGN_READ, CAMPAIGN_ISSUE, TASK_READ, HAZARD_READ),
  INSPECTOR("评审员", AREA_READ),
  AUDITOR("审计", AREA_READ, AUDIT_READ, ORGANISATION_READ, GRID_READ, ROSTER_READ, INCIDENT_READ, INCIDENT_EXPORT, CAMPAIGN_READ, TASK_READ, HAZARD_READ, WHISTLE_OPEN, WHISTLE_READ, STAFF_READ, PAY_POLICY_READ, PAY_TRIAL, PAYROLL_READ),
  SYSADMIN("系统管理员", AREA_READ, AREA_EDIT, ORGANISATION_READ, ORGANISATION_EDIT, CALENDAR_EDIT, CATALOGUE_EDIT, ACCOUNT_READ, ACCOUNT_EDIT, HANDOVER_PROPOSE, PERSONAL_UNMASK, ROUTING_EDIT, EXCHANGE_EDIT),
  SECADMIN("安全管理员", AREA_READ, ORGANISATION_READ, ACCOUNT_READ, GRANT_EDIT, HANDOVER_PROPOSE);

  private final String title;
  private final Set<String> rights;

  JobRole(String title, String... rights) {
    this.title = title;
    var all = new TreeSet<>(Arrays.asList(rights));
    all.add(SIGNED_IN);
    this.rights = Set.copyOf(all);
  }

  /** The name in the token, e.g. {@code dispatcher}. */
  public String token() { return name().toLowerCase(Locale.ROOT); }

  /** The Chinese name of the job. */
  public String title() { return title; }

  public Set<String> rights() { return rights; }

  public boolean grants(String right) { return rights.contains(right); }

  /** The job behind a name of the token; empty for names that are not ours. */
  public static Optional<JobRole> of(String token) {
    return Arrays.stream(values()).filter(role -> role.token().equals(token)).findFirst();
  }

  /** Everything these jobs may do together. Whoever is signed in has at least {@link Rights#SIGNED_IN}. */
  public static Set<String> rightsOf(Collection<JobRole> jobs) {
    var all = new TreeSet<String>();
    all.add(SIGNED_IN);
    jobs.forEach(job -> all.addAll(job.rights));
    return all;
  }

  /** How an identity says that its token carries this job, beside the rights: {@code job:dispatcher}. */
  public String mark() { return "job:" + token(); }

  /** What an identity holds after sign-on: the marks of the jobs in the token, and the rights of all its jobs. */
  public static Set<String> identityOf(Collection<JobRole> inToken, Collection<JobRole> deputised) {
    var all = new TreeSet<>(rightsOf(inToken));
    all.addAll(rightsOf(deputised));
    inToken.forEach(job -> all.add(job.mark()));
    return all;
  }
}
