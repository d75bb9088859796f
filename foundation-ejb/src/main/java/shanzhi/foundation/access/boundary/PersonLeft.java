package shanzhi.foundation.access.boundary;

/** Somebody's posts and work have gone to another; what he or she was granted ends now. */
public record PersonLeft(String username, String by) {}
