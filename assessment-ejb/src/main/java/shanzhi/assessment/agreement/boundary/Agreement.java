package shanzhi.assessment.agreement.boundary;

/**
 * How far they agree.
 *
 * @param alpha 1: always; 0: as often as by chance; below: less often. Null where it cannot be said
 * @param pairable scores of items that at least two inspectors scored
 * @param reason why alpha is null: {@code NO_PAIRS} no item was scored twice, {@code NO_VARIATION} all scores are the same
 */
public record Agreement(Double alpha, int pairable, String reason) {}
