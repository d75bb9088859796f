/**
 * 资金账: purses (community × source × year), commitments of resolved items, payments, and the double-entry books that only grow. Words:
 * purse, item, resolved, contracted, requested, paid, free, own share (自筹), voucher, line, claim (追回), agency (村账镇代理). Verbs: resolve,
 * contract, release; request, consent, approve, instruct, settle, return, refuse; carry over, sweep, claw back, take over; reconcile (银行对账). No more is paid
 * than contracted, contracted than resolved, resolved than allocated: the tables hold it too. Tables: purse, commitment, commitment_sum, account_kind,
 * account, voucher, voucher_line, payment, payment_step, bank_instruction, bank_answer, bank_record, purpose, claim, book_agency.
 * Events: {@code PaymentSettled}.
 */
package shanzhi.projects.ledger;
