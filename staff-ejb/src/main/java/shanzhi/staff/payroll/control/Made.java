package shanzhi.staff.payroll.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.payroll.boundary.RunPurpose;

/**
 * One person's slip ready to be written, or the reason why there is none.
 *
 * @param tax what the tax was worked out from, kept with the input so that the slip can be made again
 * @param why what made it different from last month, in words
 * @param said the slip in canonical bytes, packed; @param hash of the bytes
 * @param fault null for a slip; else nothing but the person is set
 */
record Made(Person person, Slip slip, String grade, List<Part> parts, JsonObject tax, JsonArray changes, String why, boolean flagged, byte[] said, String hash, Refusal fault) {

  /** What of a month the slip pays. @param purpose of the run that paid the month first; @param correction 0: the month itself */
  record Part(RunPurpose purpose, YearMonth month, int correction, LocalDate first, LocalDate last, PayInput input, Map<String, Item> items) {}

  static Made aside(Person person, Refusal fault) { return new Made(person, null, null, List.of(), null, null, null, false, null, null, fault); }
}
