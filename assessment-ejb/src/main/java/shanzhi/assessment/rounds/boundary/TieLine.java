package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;

/** @param inspector user name; @param lastYear whether it follows from last year's inspection and cannot be taken out */
public record TieLine(String inspector, String name, String area, String areaName, String why, boolean lastYear) implements Serializable {}
