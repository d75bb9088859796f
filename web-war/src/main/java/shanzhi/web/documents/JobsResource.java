package shanzhi.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.kernel.Page;

/** The caller's own background jobs. */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

  @Inject Jobs jobs;

  @GET public Page<JobLine> mine(@QueryParam("from") @DefaultValue("0") int from, @QueryParam("count") @DefaultValue("50") int count) { return jobs.mine(from, count); }

  @GET @Path("/{id}") public JobLine get(@PathParam("id") long id) { return jobs.get(id); }

  @POST @Path("/{id}/cancel") public JobLine cancel(@PathParam("id") long id) {
    jobs.cancel(id);
    return jobs.get(id);
  }

  /** Only for an interrupted one. */
  @POST @Path("/{id}/again") public JobLine again(@PathParam("id") long id) {
    jobs.again(id);
    return jobs.get(id);
  }

  @GET @Path("/{id}/result") @Produces(MediaType.WILDCARD) public Response result(@PathParam("id") long id) { return Download.of(jobs.result(id)); }
}
