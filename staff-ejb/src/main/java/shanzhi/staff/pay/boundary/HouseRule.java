package shanzhi.staff.pay.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A single figure of the house that holds from a day to a day.
 *
 * @param group APPRAISAL, ROSTER, LEAVE, STAFFING or PAYROLL
 * @param code what it says, as in {@code HouseRule.<code>}
 * @param of the constant it is said of, as in the words of the trade (grade, mark, post, kind of leave), or a span of households; null for none
 * @param most end of a span; null where it is one number
 * @param unit PERCENT, TIMES, DAYS, MONTHS, YEARS, GRADES, PEOPLE, YUAN
 * @param until last day; null while nobody knows one
 * @param sample no document was found for it
 */
public record HouseRule(String group, String code, String of, BigDecimal amount, BigDecimal most, String unit, LocalDate from, LocalDate until, String source, boolean sample)
    implements Serializable {}
