package shanzhi.projects.registers.boundary;

/** 机会清单, 百千万院落, 老旧小区与街巷, 社区游线. */
public enum Register { OPPORTUNITY, COURTYARD, OLD_ESTATE, TOUR }
