package shanzhi.projects.communion.boundary;

import java.io.Serializable;
import java.util.List;
import shanzhi.projects.deliberation.boundary.BodyKind;

/** A courtyard with its bodies. @param meetings of all its bodies */
public record CourtyardLine(long id, String name, String community, int households, List<Body> bodies, int meetings) implements Serializable {

  public record Body(long id, BodyKind kind, int members) implements Serializable {}
}
