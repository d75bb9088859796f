package shanzhi.projects.deliberation.boundary;

/** Who makes up a body: every adult, every household by one of its members, the people on its list, owners with their area. */
public enum Counting { PERSONS, HOUSEHOLDS, MEMBERS, OWNERS }
