/**
 * 自动取数: indicators that fill themselves from the ledgers of other businesses, as of the cut-off date of the round, with the cases behind them.
 * Words: drawn figure, typed over. Verbs: sheet, cases, fill. Tables: drawn, drawn_case. Asks every
 * {@link shanzhi.foundation.drawn.boundary.FigureSource}; listens to {@link shanzhi.assessment.rounds.boundary.Entering} and
 * {@link shanzhi.assessment.rounds.boundary.Reporting}.
 */
package shanzhi.assessment.selffill;
