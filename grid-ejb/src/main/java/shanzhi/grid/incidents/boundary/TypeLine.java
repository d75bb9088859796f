package shanzhi.grid.incidents.boundary;

import java.io.Serializable;

/**
 * A category (2 digits) or sub-category (4 digits).
 *
 * @param closing PHOTOS: closing needs a photo before and after; SIGNED_RECORD: a signed record
 * @param closesWhen what must be true on site
 * @param restricted its incidents are read in full only by those who have to do with them
 */
public record TypeLine(String code, String name, String kind, String closing, String closesWhen, boolean restricted) implements Serializable {

  public boolean category() { return code.length() == 2; }
}
