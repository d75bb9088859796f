package shanzhi.projects.works.boundary;

/** 征集中, 已开标, 已定标, 已取消. */
public enum TenderState { RUNNING, OPENED, CHOSEN, CANCELLED }
