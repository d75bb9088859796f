package shanzhi.projects.deliberation.boundary;

/** What somebody is in a body: 召集人, 副召集人, 成员. */
public enum MemberPost { CHAIR, DEPUTY, MEMBER }
