package shanzhi.grid.incidents.entity;

/** A part of the way with a limit of its own. {@code RESPOND} runs beside {@code HANDLE}. */
public enum Stage { ACCEPT, VERIFY, FILE, DISPATCH, RESPOND, HANDLE, CHECK }
