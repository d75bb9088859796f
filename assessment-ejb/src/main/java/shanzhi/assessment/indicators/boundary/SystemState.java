package shanzhi.assessment.indicators.boundary;

/** A draft can be written anew; what is published stays as it is. */
public enum SystemState { DRAFT, PUBLISHED }
