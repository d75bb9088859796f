package shanzhi.projects.ledger.control;

import java.time.LocalDate;

/**
 * What a voucher says beside its lines.
 *
 * @param basis resolution item or document it rests on
 * @param evidence invoice, bank slip or receipt
 * @param key names what is posted, so that nothing is posted twice
 */
public record Posting(String kind, LocalDate day, String words, String basis, String evidence, String key) {}
