package shanzhi.projects.deliberation.boundary;

/** What is made public: 决议公开; 实施结果公开. */
public enum PublicityKind { RESOLUTION, RESULT }
