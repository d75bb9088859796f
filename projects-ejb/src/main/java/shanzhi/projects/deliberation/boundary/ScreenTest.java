package shanzhi.projects.deliberation.boundary;

/** The tests of the negative list: residents' private cost, somebody else is liable, government's duty; office cost, entertainment, pay of staff. */
public enum ScreenTest { PRIVATE_COST, OTHER_LIABLE, GOVERNMENT_DUTY, OFFICE_COST, ENTERTAINMENT, STAFF_PAY }
