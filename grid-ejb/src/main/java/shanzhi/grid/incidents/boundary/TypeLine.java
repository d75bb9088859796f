package shanzhi.grid.incidents.boundary;

import java.io.Serializable;

/**
 * A category (2 digits) or sub-category (4 digits).
 *
 * @param closing PHOTOS: closing needs a photo before and after; SIGNED_RECORD: a signed record
 * @param closesWhen what must be true on site
 */
public record TypeLine(String code, String name, String kind, String closing, String closesWhen) implements Serializable {

  public boolean category() { return code.length() == 2; }
}
