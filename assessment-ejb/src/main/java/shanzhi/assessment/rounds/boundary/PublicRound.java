package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.time.Instant;

/** @param number by which everybody finds it, e.g. SF-20261122-7; @param running whether objections are still taken */
public record PublicRound(long round, String number, String title, String countyName, String department, Instant from, Instant until, boolean running) implements Serializable {}
