package shanzhi.projects.works.boundary;

/** 公开招标, 直接委托. */
public enum TenderKind { TENDER, ENTRUST }
