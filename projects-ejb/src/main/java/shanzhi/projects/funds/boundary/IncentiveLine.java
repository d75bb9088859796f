package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An application for incentive money.
 *
 * @param state APPLIED, REVIEWED, REFUSED, SHARED; @param mine the caller may review it
 */
public record IncentiveLine(long id, String community, int year, String title, String grounds, BigDecimal asked, String evidence, String state, BigDecimal score, BigDecimal granted,
    String opinion, boolean mine) implements Serializable {}
