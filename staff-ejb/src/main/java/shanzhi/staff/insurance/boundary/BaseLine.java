package shanzhi.staff.insurance.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Floor and ceiling of the contribution base, yuan a month. @param fund for the housing fund, otherwise for the insurances */
public record BaseLine(String area, boolean fund, BigDecimal floor, BigDecimal ceiling, LocalDate from, LocalDate until, String source, String status)
    implements Serializable {}
