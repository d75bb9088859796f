package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * @param kind 类别 of the community; @param place rank in the round, null while there is no total; @param filled indicators reported, of {@code wanted}
 * @param seats inspectors assigned; @param locked of them submitted; @param objections not answered yet,
 * the first due at {@code answerBy}; @param sampled drawn for the city's sample; @param checkedAt when the city agreed
 */
public record CandidateLine(long id, int version, long round, String roundTitle, String county, String town, String community, String name, String townName, String kind, CandidateState state, Instant dueAt,
    BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, BigDecimal total, Integer place, String veto, int filled, int seats, int locked, int objections,
    LocalDate namedOn, String plaqueNo, LocalDate plaqueOn, LocalDate recheckBy, LocalDate revokedOn, boolean sampled,
    Instant checkedAt, Instant answerBy) implements Serializable {}
