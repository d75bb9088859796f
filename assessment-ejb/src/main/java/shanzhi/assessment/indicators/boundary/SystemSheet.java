package shanzhi.assessment.indicators.boundary;

import java.io.Serializable;
import java.util.List;

/** @param text as it was written; @param findings what keeps it from being published, empty where nothing does */
public record SystemSheet(SystemLine line, String text, IndicatorSystem system, List<SystemFinding> findings, boolean editable, boolean publishable) implements Serializable {}
