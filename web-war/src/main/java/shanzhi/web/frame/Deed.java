package shanzhi.web.frame;

import java.io.Serializable;

/** One line of 办理记录 for the part {@code sz:timeline}: when, what was done, by whom, in which words; bad = returned. */
public record Deed(String at, String deed, String who, String text, boolean bad) implements Serializable {}
