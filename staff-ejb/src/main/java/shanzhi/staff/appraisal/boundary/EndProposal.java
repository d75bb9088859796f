package shanzhi.staff.appraisal.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** The contract of somebody who failed in consecutive years should end. HR answers with an exit; whoever decides may keep the worker for a reason. */
public record EndProposal(long id, long worker, String number, String name, String community, int year, LocalDate proposedOn) implements Serializable {}
