package shanzhi.web.incidents;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import shanzhi.grid.grids.boundary.Outline;

/**
 * A small drawing of where something is: the community, its grids, the own grid and the point. Screen units; north is up.
 *
 * @param shapes in the order they are drawn
 * @param pin null without a point
 * @param demo drawn from invented outlines
 */
public record PlaceSketch(int width, int height, List<Shape> shapes, Pin pin, boolean demo) implements Serializable {

  /** {@code kind} is a class of the stylesheet: cell, fine, own or rim. */
  public record Shape(String kind, String path) implements Serializable {}

  public record Pin(double x, double y) implements Serializable {}

  private static final int WIDTH = 340;
  private static final int HEIGHT = 200;
  private static final double MARGIN = 10;

  /**
   * @param outlines the community first
   * @param own code of the ground it lies in, community or grid
   * @return null where no outline is known
   */
  public static PlaceSketch of(List<Outline> outlines, String own, Double lon, Double lat) {
    if (outlines.isEmpty()) return null;
    var frame = outlines.get(0).ring();
    double west = frame.stream().mapToDouble(Outline.Point::lon).min().orElseThrow();
    double east = frame.stream().mapToDouble(Outline.Point::lon).max().orElseThrow();
    double south = frame.stream().mapToDouble(Outline.Point::lat).min().orElseThrow();
    double north = frame.stream().mapToDouble(Outline.Point::lat).max().orElseThrow();
    // a degree of longitude shrinks towards the poles
    double narrow = Math.cos(Math.toRadians((south + north) / 2));
    double scale = Math.min((WIDTH - 2 * MARGIN) / ((east - west) * narrow), (HEIGHT - 2 * MARGIN) / (north - south));
    double left = (WIDTH - (east - west) * narrow * scale) / 2;
    double top = (HEIGHT - (north - south) * scale) / 2;
    java.util.function.Function<Outline.Point, Pin> at = point -> new Pin(left + (point.lon() - west) * narrow * scale, top + (north - point.lat()) * scale);
    var drawn = new java.util.ArrayList<Shape>();
    outlines.stream().skip(1).forEach(one -> drawn.add(new Shape(kind(one.ground()), path(one, at))));
    drawn.add(new Shape("rim", path(outlines.get(0), at)));
    outlines.stream().filter(one -> one.ground().equals(own)).forEach(one -> drawn.add(new Shape(one.ground().length() == 12 ? "rim" : "own", path(one, at))));
    boolean inside = lon != null && lat != null && lon >= west && lon <= east && lat >= south && lat <= north;
    return new PlaceSketch(WIDTH, HEIGHT, drawn, inside ? round(at.apply(new Outline.Point(lon, lat))) : null, outlines.stream().anyMatch(Outline::demo));
  }

  private static String kind(String ground) { return ground.length() == 19 && ground.charAt(12) == '2' ? "fine" : "cell"; }

  private static String path(Outline outline, java.util.function.Function<Outline.Point, Pin> at) {
    return outline.ring().stream().map(at).map(pin -> String.format(Locale.ROOT, "%.1f %.1f", pin.x(), pin.y())).collect(Collectors.joining("L", "M", "Z"));
  }

  private static Pin round(Pin pin) { return new Pin(Math.round(pin.x() * 10) / 10.0, Math.round(pin.y() * 10) / 10.0); }
}
