package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything the roster says of a worker today, and how it came about.
 *
 * @param version to be handed back with a change
 * @param posting the post that holds today, or held last; one that begins later is among {@code postings}
 * @param serviceYears full years today, less interruptions and failed years
 */
public record WorkerSheet(long id, int version, String number, String name, String idCardMasked, String phoneMasked, String username,
    WorkerState state, LocalDate serviceSince, int serviceYears, LocalDate enteredOn, LocalDate leftOn, ExitReason exitReason,
    String community, PostingLine posting, List<PostingLine> postings, List<ContractLine> contracts, List<LeaveLine> leaves, List<EventLine> events) implements Serializable {}
