package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What one of the five answers to the question of satisfaction counts, of 0 … 100. @param source where it is said; @param from the day it holds from */
public record AnswerWorth(BigDecimal worth, String source, LocalDate from) implements Serializable {}
