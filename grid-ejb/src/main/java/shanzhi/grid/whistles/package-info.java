/**
 * 吹哨报到: a town calls departments to something it cannot settle alone, and they have to answer: sign, get in touch, report in, in time.
 * Words: whistle 哨, whistler 吹哨人, answer 报到, open call 社会力量求助. Verbs: raise, call, sign, contact, arrive, finish, object, decide,
 * solve 销哨, rate; answer a call. Tables: grid.whistle, whistle_answer, whistle_step, whistle_limit, whistle_rule, whistle_grade,
 * open_call, open_call_answer. Events: outbox whistle.moved, whistle.overdue, call.answered.
 */
package shanzhi.grid.whistles;
