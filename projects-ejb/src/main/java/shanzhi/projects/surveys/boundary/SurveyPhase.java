package shanzhi.projects.surveys.boundary;

/** Where a survey stands, by what was done and by the clock. ENDED: its days are over, papers may still be entered until it is closed. */
public enum SurveyPhase { DRAFT, ANNOUNCED, OPEN, ENDED, CLOSED, WITHDRAWN }
