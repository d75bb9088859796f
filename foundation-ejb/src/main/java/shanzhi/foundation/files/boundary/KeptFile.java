package shanzhi.foundation.files.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is known about a kept file.
 *
 * @param hash SHA-256 of the stored bytes, hexadecimal
 * @param type media type by content
 * @param size bytes
 * @param width pixels; null where it is no picture
 * @param kind what it shows in its subject, e.g. {@code before}; null while it belongs to nothing
 */
public record KeptFile(long id, String hash, String name, String type, long size, Integer width, Integer height, String keptBy,
    Instant keptAt, String kind) implements Serializable {

  public boolean picture() { return width != null; }
}
