package shanzhi.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import shanzhi.kernel.Territory.Level;

class TerritoryTest {

  @Test void the_code_alone_says_the_level() {
    assertEquals(Level.CITY, Territory.of("510100000000").level());
    assertEquals(Level.COUNTY, Territory.of("510131000000").level());
    assertEquals(Level.COUNTY, Territory.of("510181000000").level());
    assertEquals(Level.TOWN, Territory.of("510131001000").level());
    assertEquals(Level.COMMUNITY, Territory.of("510131001001").level());
    assertEquals(Level.GENERAL_GRID, Territory.of("5101310010011002000").level());
    assertEquals(Level.MICRO_GRID, Territory.of("5101310010012002005").level());
    assertEquals(Level.EXCLUSIVE_GRID, Territory.of("5101310010013001000").level());
  }

  @Test void a_general_grid_with_a_micro_part_is_no_territory() {
    assertThrows(Refusal.class, () -> Territory.of("5101310010011002005"));
    assertFalse(Territory.valid("5101310010011002005"));
  }

  @Test void a_grid_lies_in_its_community() {
    assertEquals("510131001001", Territory.of("5101310010012002005").area());
  }

  @Test void letters_and_odd_lengths_are_refused() {
    for (var bad : new String[] {null, "", "51013", "51013100100a", "5101310010014001000"}) {
      assertThrows(Refusal.class, () -> Territory.of(bad));
    }
  }
}
