/**
 * The values time limits are told in.
 * Words: limit (时限), unit (工作时, 工作日, 自然时), deadline, what remains, working hours, special day (放假或调休上班).
 * All are immutable and hold local time of Asia/Shanghai; none knows a table or a container.
 */
package shanzhi.foundation.calendar.entity;
