/**
 * 评审校准: how far inspectors agree, how strict each is, and how firm the ranking of a round is. Words: severity (宽严), calibrated total, rank
 * interval, award line, line decision. Verbs: sheet, run, decide. Tables: calibration, calibration_place, calibration_inspector, line_decision,
 * line_outcome. Listens to {@link shanzhi.assessment.rounds.boundary.Proposing}: without a panel's word nobody on the line is proposed.
 */
package shanzhi.assessment.calibration;
