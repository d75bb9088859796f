package shanzhi.web.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** What REST answers is somebody's own view: no browser and no proxy keeps it, unless the answer itself says how long. */
@Provider
public class NoStore implements ContainerResponseFilter {

  @Override public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
    if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
