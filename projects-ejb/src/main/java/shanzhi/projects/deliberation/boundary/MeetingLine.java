package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A meeting in the ledger. */
public record MeetingLine(String number, int version, String community, long body, String bodyName, BodyKind bodyKind, String title, Instant heldAt, String place, LocalDate noticeOn,
    MeetingStatus status, Integer present, Integer heads, int items, int passed) implements Serializable {}
