package shanzhi.projects.deliberation.boundary;

/** What money of residents is for, in the order in which the rules want it considered: 党组织服务群众, 居民素质提升, 志愿服务, 院落环境, 社区总体营造; then what is built and kept up. The codes are those of the ledger, which charges nothing else. */
public enum ItemPurpose { PARTY_SERVICE, LITERACY, VOLUNTEERING, COURTYARD, COMMUNITY_BUILDING, HARDWARE }
