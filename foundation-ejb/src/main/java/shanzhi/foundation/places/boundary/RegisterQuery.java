package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.NotBlank;
import java.io.Serializable;

/** Which part of the register of places is wanted. @param area 12 digits */
public record RegisterQuery(@NotBlank(message = "请选择区划") String area) implements Serializable {}
