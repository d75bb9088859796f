/**
 * What happens when something the suite stands on fails: the database slow, full up or gone, the sign-on silent, the disk full, a process
 * killed. Words: fault, client that tries again, acknowledged. Each class has a suite of its own; the shared one is left in peace.
 */
package shanzhi.system.faults;
