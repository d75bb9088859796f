/**
 * 议事: from what residents want to what a body resolves. Words: demand, proposal, path and step, body, rule (quorum and majority), meeting,
 * recusal, resolution and its items, publicity, objection. Verbs: enter, draw up, screen, propose, call, record, confirm, publish, object,
 * answer, complete. A confirmed resolution sets its money aside in the ledger. Tables: demand, proposal*, screen*, path*, body*, meeting*,
 * resolution*, publicity, objection, deliberation_*. Events: none; the works read {@code Resolutions.open}.
 */
package shanzhi.projects.deliberation;
