package shanzhi.assessment.selections.boundary;

import java.io.Serializable;
import shanzhi.assessment.programmes.boundary.ContenderState;

/** How a work that was sent in stands. @param why it was given back, null where it was not */
public record SentWork(long no, String title, ContenderState state, String why) implements Serializable {}
