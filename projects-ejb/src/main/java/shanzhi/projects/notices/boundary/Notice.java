package shanzhi.projects.notices.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A resolution or its result as it hangs out. @param place short name of the community; @param phone where an objection is heard; @param over its days are over */
public record Notice(String number, String title, String community, String place, boolean result, LocalDate from, LocalDate until, long days, boolean over, String places, String phone, String words,
    List<Item> items) implements Serializable {

  /** @param amount yuan */
  public record Item(String item, String title, BigDecimal amount) implements Serializable {}
}
