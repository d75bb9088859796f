package shanzhi.foundation.organisations.boundary;

import java.io.Serializable;
import shanzhi.kernel.Territory;

/**
 * A handling office as it stands today.
 *
 * @param area code of the area it works for
 * @param fits whether its duties name the sub-category that was asked for; false where none was asked
 * @param staff how many people could take work; 0 means it cannot take work
 */
public record OfficeLine(long id, String name, String area, Territory.Level level, boolean fits, int staff) implements Serializable {}
