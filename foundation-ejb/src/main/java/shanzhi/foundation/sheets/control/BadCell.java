package shanzhi.foundation.sheets.control;

import java.util.List;

/** A cell that cannot be read as what its column wants. */
final class BadCell extends RuntimeException {

  final String key;
  final List<Object> args;

  BadCell(String key, Object... args) {
    super(key, null, false, false);
    this.key = key;
    this.args = List.of(args);
  }
}
