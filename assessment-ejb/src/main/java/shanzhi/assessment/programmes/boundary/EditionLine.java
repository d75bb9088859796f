package shanzhi.assessment.programmes.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import shanzhi.assessment.rounds.boundary.Body;

/** @param system of indicators, null where there is none; @param contenders how many entered; @param named how many carry the title */
public record EditionLine(long id, long programme, String code, ProgrammeKind kind, String programmeName, String county, int year, String title, Long system, String approval, Body body, String department,
    LocalDate closes, int quota, long seed, EditionState state, Instant publicFrom, Instant publicUntil, String document, int contenders, int named) implements Serializable {}
