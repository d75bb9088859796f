package shanzhi.foundation.database.boundary;

/**
 * The schema is up to date. Observers load their readable data, in order of their {@code @Priority}.
 *
 * @param demo whether demonstration data is wanted
 */
public record DatabaseReady(boolean demo) {}
