package shanzhi.foundation.prints.boundary;

import java.time.Instant;

/**
 * A print as it was handed out.
 *
 * @param number on the paper, {@code 蒲社治印〔2026〕000123}; {@code code} the same for addresses and file names, {@code 2026-000123}
 * @param hash of what it says; its first 32 digits are in the square code
 */
public record Printed(String number, String code, int version, String hash, Instant at, byte[] pdf) {}
