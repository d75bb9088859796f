package shanzhi.grid.whistles.entity;

/** WORK 工作推进哨, raised by the town's team; HARD 攻坚克难哨, raised by the town's head only. */
public enum WhistleKind { WORK, HARD }
