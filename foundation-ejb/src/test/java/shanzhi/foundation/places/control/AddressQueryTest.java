package shanzhi.foundation.places.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressQueryTest {

  @Test void a_whole_address_ends_in_unit_and_door() {
    assertTrue(AddressQuery.readings("飞龙路88号3栋2单元501").contains(new AddressQuery("飞龙路88号3栋", "2单元501")));
  }

  @Test void a_door_may_follow_the_building_and_be_called_a_room() {
    assertTrue(AddressQuery.readings("飞龙苑 3栋-501室").contains(new AddressQuery("飞龙苑3栋", "501")));
  }

  @Test void a_village_house_stands_behind_its_group() {
    assertTrue(AddressQuery.readings("铁溪村3组12").contains(new AddressQuery("铁溪村3组", "12号")));
  }

  @Test void a_street_number_is_first_taken_for_what_it_is() { assertEquals(new AddressQuery("飞龙路88号", ""), AddressQuery.readings("飞龙路88号").get(0)); }

  @Test void nothing_searchable_finds_nothing() { assertEquals(List.of(), AddressQuery.readings(" ，% ")); }

  @Test void shares_add_up_and_go_by_weight() {
    assertEquals(List.of(3, 2, 2), Shares.of(7, List.of(1, 1, 1)));
    assertEquals(List.of(6, 3), Shares.of(9, List.of(2, 1)));
  }
}
