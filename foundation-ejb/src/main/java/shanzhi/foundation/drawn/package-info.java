/**
 * 取数: figures about a community that a business works out of its own ledgers, for whoever judges communities. Words: figure, cases behind it. No
 * verbs, no tables: a new figure is a CDI bean implementing {@link shanzhi.foundation.drawn.boundary.FigureSource} beside its ledger, so that who
 * asks and who answers need not know each other. Who may ask is checked by the asker, for the ground of its own thing.
 */
package shanzhi.foundation.drawn;
