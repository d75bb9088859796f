package shanzhi.foundation.access.boundary;

import java.io.Serializable;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Territory;

/** A job of a person in a territory, in force today. {@code onBehalfOf} names the absent person it is done for, or is null. */
public record Scope(JobRole job, Territory territory, String onBehalfOf) implements Serializable {}
