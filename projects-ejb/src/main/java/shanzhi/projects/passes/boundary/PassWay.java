package shanzhi.projects.passes.boundary;

/** How a household answered: at the residents' door with its code, or on paper. */
public enum PassWay { DOOR, PAPER }
