package shanzhi.foundation.access.boundary;

import java.io.Serializable;
import shanzhi.kernel.JobRole;

/**
 * What to look for among accounts; null means any.
 *
 * @param text part of the name, the user name or the staff number
 * @param area code of an area; everything below it counts
 */
public record AccountQuery(String text, JobRole role, String area, Boolean enabled) implements Serializable {}
