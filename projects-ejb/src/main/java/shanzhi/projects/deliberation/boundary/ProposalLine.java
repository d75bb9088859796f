package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import shanzhi.projects.ledger.boundary.FundSource;

/** A proposal in the ledger. @param step where it stands; null unless it is in course */
public record ProposalLine(long id, String number, int version, String community, String title, ItemKind kind, ItemPurpose purpose, FundSource source, int year, BigDecimal amount,
    ProposalStatus status, StepKind step, String item, Instant drawnUpAt) implements Serializable {}
