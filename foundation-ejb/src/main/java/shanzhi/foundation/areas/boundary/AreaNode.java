package shanzhi.foundation.areas.boundary;

import java.io.Serializable;
import shanzhi.kernel.Territory;

/** An area as it stands on a day. {@code name} is official, {@code shortName} is what people say. */
public record AreaNode(String code, Territory.Level level, String name, String shortName, String parent, int sort)
    implements Serializable {}
