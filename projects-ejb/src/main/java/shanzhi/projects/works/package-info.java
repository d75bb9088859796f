/**
 * 项目: from a resolved item to its settlement. Words: project, template and phase, tender and bid, contract, instalment, review, change,
 * acceptance, settlement, bar, finding. Verbs: open, submit, file, call, entrust, choose, sign, begin, report, hand over, accept, review,
 * change, extend, settle, stop, claw back, take over; the whole life is one table of moves, the steps of a kind are a dated template. Money is moved
 * in the ledger only. Tables: project*, tender, bid, provider_bar, works_*. Events: observes {@code PaymentSettled}.
 */
package shanzhi.projects.works;
