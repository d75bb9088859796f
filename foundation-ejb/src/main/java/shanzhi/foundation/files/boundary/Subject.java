package shanzhi.foundation.files.boundary;

import jakarta.validation.constraints.NotBlank;

/** The thing a file belongs to, as the audit trail names it: {@code incident / PJ-20261120-0041}. */
public record Subject(@NotBlank String type, @NotBlank String id) {}
