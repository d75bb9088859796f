package shanzhi.grid.roster.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import shanzhi.grid.roster.boundary.Duty;

class RosterImportTest {

  private static final String FEILONG = "510131001006";

  @Test void numbers_as_people_write_them_name_a_grid() {
    assertEquals(FEILONG + "2001005", RosterImport.code(FEILONG, "1-5", Duty.MEMBER));
    assertEquals(FEILONG + "2001005", RosterImport.code(FEILONG, " 001－005号", Duty.MEMBER));
    assertEquals(FEILONG + "3002000", RosterImport.code(FEILONG, "专2", Duty.MEMBER));
    assertEquals(FEILONG + "1012000", RosterImport.code(FEILONG, "12", Duty.WORKER));
    assertEquals(FEILONG + "0000000", RosterImport.code(FEILONG, null, Duty.CHIEF));
  }

  @Test void a_number_that_fits_no_grid_of_the_duty_names_none() {
    assertNull(RosterImport.code(FEILONG, "5", Duty.MEMBER));
    assertNull(RosterImport.code(FEILONG, "1-5", Duty.WORKER));
    assertNull(RosterImport.code(FEILONG, "1-0", Duty.MEMBER));
    assertNull(RosterImport.code(FEILONG, "0", Duty.WORKER));
    assertNull(RosterImport.code(FEILONG, "三号", Duty.MEMBER));
    assertNull(RosterImport.code(null, "1-5", Duty.MEMBER));
  }
}
