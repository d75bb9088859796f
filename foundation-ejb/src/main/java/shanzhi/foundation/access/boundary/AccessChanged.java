package shanzhi.foundation.access.boundary;

/** Somebody's account, jobs or deputies changed. */
public record AccessChanged(String username) {}
