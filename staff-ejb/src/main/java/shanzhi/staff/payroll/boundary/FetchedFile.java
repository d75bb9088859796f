package shanzhi.staff.payroll.boundary;

/** The bytes of a payment file, account numbers in full. @param hash SHA-256 of them, the same each time it is fetched */
public record FetchedFile(String name, String hash, byte[] content) {}
