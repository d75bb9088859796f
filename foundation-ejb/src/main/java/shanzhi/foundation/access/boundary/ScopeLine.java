package shanzhi.foundation.access.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import shanzhi.kernel.JobRole;

/** One grant with its history. {@code until} is the last day, or null. {@code inForce} is as of today. */
public record ScopeLine(long id, String username, JobRole job, String area, LocalDate since, LocalDate until, String document,
    String grantedBy, Instant grantedAt, String revokedBy, Instant revokedAt, boolean inForce) implements Serializable {}
