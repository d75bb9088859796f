package shanzhi.projects.deliberation.boundary;

/** Who carries it out, and so how it is reviewed: 工程建设 (硬件建设维护), 专业委托, 居民实施. */
public enum ItemKind { WORKS, SERVICE, RESIDENTS }
