package shanzhi.assessment.rounds.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** @param proof what it is known from; @param file a document that says so, kept by the caller before; null where the words suffice */
public record VetoCandidate(@NotBlank(message = "请选择否决事项") String code, @NotBlank(message = "请写明依据") @Size(max = 400, message = "依据不超过 400 字") String proof, Long file) implements Serializable {}
