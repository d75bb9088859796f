package shanzhi.foundation.places.boundary;

import java.io.Serializable;

/** What came anew; {@code kept} doors were there already and stay as they are. */
public record DoorsAdded(int buildings, int units, int households, int kept) implements Serializable {

  public static final DoorsAdded NONE = new DoorsAdded(0, 0, 0, 0);

  public DoorsAdded plus(DoorsAdded more) {
    return new DoorsAdded(buildings + more.buildings, units + more.units, households + more.households, kept + more.kept);
  }
}
