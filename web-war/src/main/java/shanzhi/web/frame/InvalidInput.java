package shanzhi.web.frame;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Input that breaks a rule, as problem+json like everything else: the server has a mapper of its own for these, nearer than {@link Problems}. */
@Provider
public class InvalidInput implements ExceptionMapper<ValidationException> {

  @Context HttpHeaders headers;

  @Override public Response toResponse(ValidationException failure) { return Problems.problem(Trouble.of(failure, Problems.locale(headers))); }
}
