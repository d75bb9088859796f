package shanzhi.projects.funds.control;

/** What a community counts. @param grade null where it was not graded */
public record Figure(String community, int households, int residents, String grade) {}
