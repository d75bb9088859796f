package shanzhi.foundation.areas.boundary;

/** An area was opened, renamed, moved, merged or abolished. */
public record AreaChanged(String code) {}
