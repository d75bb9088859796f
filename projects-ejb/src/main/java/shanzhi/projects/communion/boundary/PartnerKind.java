package shanzhi.projects.communion.boundary;

/** Who takes part: 居民, 商户, 企业, 社会组织, 学校, 其他. */
public enum PartnerKind { RESIDENT, SHOP, COMPANY, SOCIAL, SCHOOL, OTHER }
