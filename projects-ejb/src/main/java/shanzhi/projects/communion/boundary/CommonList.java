package shanzhi.projects.communion.boundary;

/** 需求清单, 资源清单, 项目清单. */
public enum CommonList { NEED, RESOURCE, PROJECT }
