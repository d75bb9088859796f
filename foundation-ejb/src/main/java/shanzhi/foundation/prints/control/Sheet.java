package shanzhi.foundation.prints.control;

import java.time.Instant;

/**
 * What the outline says about a print itself.
 *
 * @param check the part of the hash that is printed; {@code address} where it is checked, in the square code
 * @param by who printed it, as shown
 */
public record Sheet(String number, long id, int version, String check, String address, String by, Instant at, boolean demo) {}
