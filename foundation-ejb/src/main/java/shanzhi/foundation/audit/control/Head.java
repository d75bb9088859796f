package shanzhi.foundation.audit.control;

import java.time.Instant;

/** The end of the chain at some moment: written as one line {@code seq hash algorithm at}. */
record Head(long seq, String hash, String algorithm, Instant at) {

  String line() { return seq + " " + hash + " " + algorithm + " " + at; }

  /** @throws IllegalArgumentException the line is none of ours */
  static Head parse(String line) {
    var words = line.strip().split(" ");
    if (words.length != 4) throw new IllegalArgumentException("not a head of the audit chain: " + line);
    return new Head(Long.parseLong(words[0]), words[1], words[2], Instant.parse(words[3]));
  }
}
