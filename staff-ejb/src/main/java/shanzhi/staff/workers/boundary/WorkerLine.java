package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A line of the ledger: where somebody serves, or served last. The number of the phone is masked.
 *
 * @param since first day of the present employment; @param leftOn first day without, null while employed
 */
public record WorkerLine(long id, String number, String name, String phoneMasked, PostClass post, Integer startGrade, String community,
    String town, long unit, String unitName, LocalDate since, LocalDate serviceSince, LocalDate leftOn, WorkerState state,
    DegreeLevel degree, CertificateLevel certificate) implements Serializable {}
