/**
 * Starts and stops the whole suite on one machine: PostgreSQL, Keycloak and WildFly with the application.
 *
 * <p>Words: a <em>part</em> is one of the three servers; the <em>plan</em> says what runs where, from the environment
 * variables {@code SHANZHI_*}; <em>trouble</em> is a failure that is told in one line with what to do.
 *
 * <p>Verbs: {@code mvn -Prun} enters at {@link shanzhi.launcher.Launcher}, tests enter at {@link shanzhi.launcher.Suite}.
 * Everything that is kept (rows, files, secrets, logs) lies in one folder, {@code .data}.
 */
package shanzhi.launcher;
