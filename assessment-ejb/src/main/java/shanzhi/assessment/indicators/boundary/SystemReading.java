package shanzhi.assessment.indicators.boundary;

import java.io.Serializable;
import java.util.List;

/** A text as it was understood, with everything that is wrong with it. */
public record SystemReading(IndicatorSystem system, List<SystemFinding> findings) implements Serializable {}
