package shanzhi.projects.funds.control;

import java.math.BigDecimal;
import java.util.List;
import shanzhi.projects.funds.boundary.SharePart;

/** What a community gets and why. */
public record Share(Figure figure, BigDecimal amount, List<SharePart> why) {}
