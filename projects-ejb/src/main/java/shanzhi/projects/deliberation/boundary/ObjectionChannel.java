package shanzhi.projects.deliberation.boundary;

/** How an objection came: 来访, 电话, 书面, 网上. */
public enum ObjectionChannel { VISIT, PHONE, LETTER, ONLINE }
