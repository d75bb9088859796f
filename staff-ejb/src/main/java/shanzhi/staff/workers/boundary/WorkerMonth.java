package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.tax.boundary.TaxOption;

/**
 * What the pay of one worker in one month rests on: one posting as far as it lies in the month. Whoever changes post,
 * community or unit within the month has several. Amounts are yuan; nothing here is worked out by a rate.
 *
 * @param startGrade null where the pay policy says where the post begins
 * @param first first day of this posting in the month; {@code last} the last, both counted
 * @param leftOn first day without employment; null while employed
 * @param hereSince first month of the calendar year with this unit, its first day
 * @param monthsHere months of the calendar year with this unit up to this one, this one counted: the months of the 5000 and of the taxes' accumulation
 * @param serviceYears full years on the first day of the month, less interrupted days and failed years
 * @param deduction additional deductions of this month
 * @param deductionToDate additional deductions of all months with this unit this year, as far as reported and confirmed on the day from
 *     which one looks: a late report is caught up with by its difference to last month's
 * @param insured null, as {@code fund}, where nobody has said whether: nothing may be paid before that
 * @param insuranceBase as declared, before floor and ceiling; null where nobody announced one
 * @param bankAccount number of the confirmed account in force on the day from which one looks; null for none
 * @param monthFactor of the month's appraisal; null while none is published. {@code yearFactor} the same of the year's
 */
public record WorkerMonth(long posting, long worker, String number, String name, long unit, String county, String town, String community,
    PostClass post, Integer startGrade, LocalDate first, LocalDate last, LocalDate enteredOn, LocalDate leftOn, LocalDate hereSince, int monthsHere,
    LocalDate serviceSince, int interruptedDays, int failedYears, int serviceYears, DegreeLevel degree, CertificateLevel certificate,
    TaxOption taxOption, BigDecimal deduction, BigDecimal deductionToDate, Boolean insured, Boolean fund, BigDecimal fundRate, int injuryClass,
    BigDecimal insuranceBase, LocalDate insuranceAnnounced, BigDecimal fundBase, LocalDate fundAnnounced, Long bankAccount,
    AppraisalGrade monthGrade, BigDecimal monthFactor, AppraisalGrade yearGrade, BigDecimal yearFactor, List<LeaveDays> leaves) implements Serializable {}
