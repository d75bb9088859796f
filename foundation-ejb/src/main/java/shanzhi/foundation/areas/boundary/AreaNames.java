package shanzhi.foundation.areas.boundary;

import java.util.List;

/** Official names are long; people say the short form: 飞龙社区居民委员会 is 飞龙社区, 铁牛村民委员会 is 铁牛村. */
public final class AreaNames {

  private static final List<String> COMMITTEES = List.of("居民委员会", "居委会", "村民委员会", "村委会");

  private AreaNames() {}

  public static String shorten(String name) {
    for (var committee : COMMITTEES) {
      if (name.endsWith(committee) && name.length() > committee.length() + 1) {
        var stem = name.substring(0, name.length() - committee.length());
        var village = committee.startsWith("村") && !stem.endsWith("村");
        return village ? stem + "村" : stem;
      }
    }
    return name;
  }
}
