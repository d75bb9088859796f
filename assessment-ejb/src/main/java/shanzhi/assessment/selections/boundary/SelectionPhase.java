package shanzhi.assessment.selections.boundary;

/** ENTERING: works come in; CHECKING: they are looked at; VOTING; COUNTING: experts and votes are put together; RESULT: shown before it is decided; OVER: decided. */
public enum SelectionPhase { ENTERING, CHECKING, VOTING, COUNTING, RESULT, OVER }
