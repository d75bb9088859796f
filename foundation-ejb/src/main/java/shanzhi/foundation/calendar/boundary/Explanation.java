package shanzhi.foundation.calendar.boundary;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * How a deadline came about, for the sheet that shows it.
 *
 * @param starts   when counting began: the moment itself, or the next working moment
 * @param sentence the computation in Chinese: 从 11-20 09:00 起算；上午 3 时 + 下午 1 时 → 到期 11-20 14:00
 */
public record Explanation(LocalDateTime from, Limit limit, LocalDateTime starts, Deadline deadline, String sentence) implements Serializable {}
