package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.Instant;

/** What was done to a thing, by whom and in which words. */
public record StepLine(int no, Instant at, String move, String status, String actor, String actorName, String opinion) implements Serializable {}
