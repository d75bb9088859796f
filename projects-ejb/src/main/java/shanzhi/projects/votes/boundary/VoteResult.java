package shanzhi.projects.votes.boundary;

import java.io.Serializable;

/** A counted vote. @param hash SHA-256 of the file of ballots as it is handed out; @param invalid papers that say nothing that counts */
public record VoteResult(int households, int door, int paper, int invalid, Tally tally, String hash) implements Serializable {}
