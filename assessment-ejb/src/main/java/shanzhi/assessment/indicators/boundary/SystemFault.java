package shanzhi.assessment.indicators.boundary;

/** What is wrong with an indicator system. The first ones are faults of a line, the others of the whole. */
public enum SystemFault {
  HEAD, SECTION, CELLS, NUMBER, WORD, DATE, TOO_LONG, MISSING,
  CODE_TWICE, NO_SUCH_DIMENSION, NO_SUCH_CLASS, WEIGHTS, NO_INDICATOR, TARGET, BANDS_ORDER, BAND_UNREACHABLE, BAND_ABOVE_MOST, BAND_BELOW_MOST, DEDUCTION, STEP, SHARES, DRAWN_JUDGEMENT, NAME_TWICE, COUNTED_TWICE, BAND_OVER_HUNDRED
}
