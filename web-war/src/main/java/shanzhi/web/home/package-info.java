/**
 * 工作台, the page people start their day with. It knows no room: rooms plug in CDI beans of {@link HomeFigures},
 * {@link HomeTodos}, {@link HomeAlerts}, {@link HomeTasks} and {@link HomeWeek}. Each answers for the caller only and
 * quickly, as it is asked with every visit; what nobody answers shows as empty, never as an invented figure.
 */
package shanzhi.web.home;
