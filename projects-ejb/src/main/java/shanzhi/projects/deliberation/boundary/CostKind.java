package shanzhi.projects.deliberation.boundary;

/** What a line of a budget pays for; the last six come under the negative list whatever the line is called. */
public enum CostKind { MATERIAL, LABOUR, EQUIPMENT, SERVICE, ACTIVITY, OTHER, PRIVATE, LIABLE, DUTY, OFFICE, ENTERTAINMENT, STAFF_PAY }
