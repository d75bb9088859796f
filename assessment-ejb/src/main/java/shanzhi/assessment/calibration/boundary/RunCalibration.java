package shanzhi.assessment.calibration.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** @param seed of the draws; null takes the round's, so that anybody who repeats it gets the same; @param draws how many; null takes what policy says */
public record RunCalibration(Long seed, @Min(value = 100, message = "扰动次数 100 至 10000") @Max(value = 10_000, message = "扰动次数 100 至 10000") Integer draws) {}
