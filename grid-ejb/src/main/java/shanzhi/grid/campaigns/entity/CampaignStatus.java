package shanzhi.grid.campaigns.entity;

/** 草稿, 待签批, 已签批, 进行中, 已办结, 已作废. */
public enum CampaignStatus { DRAFT, AWAITING, APPROVED, ACTIVE, CLOSED, CANCELLED }
