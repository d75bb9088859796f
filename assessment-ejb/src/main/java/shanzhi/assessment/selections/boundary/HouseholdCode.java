package shanzhi.assessment.selections.boundary;

import java.io.Serializable;

/** @param code to be printed once; it is kept nowhere */
public record HouseholdCode(String address, String code) implements Serializable {}
