package shanzhi.grid.incidents.entity;

/** Why the desk restricts a single incident: 涉未成年人, 涉特殊人群. */
public enum Mark { MINOR, SPECIAL_GROUP }
