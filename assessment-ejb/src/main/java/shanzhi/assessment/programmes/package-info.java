/**
 * 项目库: everything that is held beside the great round of 示范社区, by kind. Words: programme (a readable definition), edition (一届, one holding in a county), contender
 * (参评单位), item (清单), mark sheet, peer mark, ballot, target. What a kind may and must do stands in {@code boundary.ProgrammeKind} and in the rules of the definition.
 * Verbs: boundaries Programmes, Contenders, Items, Marks, Ballots, ProgrammePlaques, Targets. Tables: programme, edition, contender*, mark*, peer_mark, ballot, target. Events: none.
 */
package shanzhi.assessment.programmes;
