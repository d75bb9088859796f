package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** What a score came to and when it was kept: 已保存. */
public record Saved(BigDecimal points, Instant at) implements Serializable {}
