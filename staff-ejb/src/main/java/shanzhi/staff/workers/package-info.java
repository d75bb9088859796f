/**
 * The roster of community workers: person, posting, contract, service, degrees, certificates, bank account, tax and insurance.
 * Everything is dated; valid_to is the first day without. Verbs: enter, transfer, leave, comeBack, exit, correct; record papers;
 * propose and confirm bank accounts; import; export. Tables: worker, posting, contract, … (V20261123_1100), paying_unit, establishment.
 *
 * <p>Payroll reads a month of a paying unit by {@code WorkerMonths.of(unit, month, knownOn)}: one {@code WorkerMonth} for each posting
 * that touches the month, so whoever changes post or unit within it has several. Set-based work joins the same rows in SQL:
 * {@code select … from staff.worker_month(unit, first day of the month, known on) m}; unit null means all units. Full account numbers
 * for the bank come from {@code Payees.of(workers, day)}; a payment that came back is told to {@code BankAccounts.returned}. Events:
 * none; accounts follow by {@code foundation.access} and its outbox.
 */
package shanzhi.staff.workers;
