package shanzhi.web.grids;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.places.boundary.BuildingLine;
import shanzhi.foundation.places.boundary.BuildingName;
import shanzhi.foundation.places.boundary.DoorPlan;
import shanzhi.foundation.places.boundary.DoorsAdded;
import shanzhi.foundation.places.boundary.EstateKind;
import shanzhi.foundation.places.boundary.EstateLine;
import shanzhi.foundation.places.boundary.EstateName;
import shanzhi.foundation.places.boundary.HouseholdFacts;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.NewEstate;
import shanzhi.foundation.places.boundary.PlaceChanges;
import shanzhi.foundation.places.boundary.PlaceLevel;
import shanzhi.foundation.places.boundary.PlaceName;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.web.frame.OnDay;

/** Estates, buildings and households in the caller's territory, today or as of {@code day}. */
@Path("/places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlacesResource {

  /** An estate to open in a community. */
  public record Opening(String community, EstateKind kind, String name, String street, LocalDate from) {}

  /** A name from a day on; {@code version} as it was read, {@code street} for estates only. */
  public record Naming(int version, String name, String street, LocalDate from) {}

  /** Doors in one line, e.g. 3栋2单元1-18层每层4户. */
  public record Filling(String doors, LocalDate from) {}

  /** The first day on which the place no longer is. */
  public record Closing(LocalDate from) {}

  public record Opened(long id) {}

  public record Ended(int households) {}

  @Inject Places places;
  @Inject PlaceChanges changes;
  @Inject Clock clock;

  @GET @Path("/estates") public List<EstateLine> estates(@QueryParam("community") String community, @QueryParam("day") OnDay day) {
    return places.estates(community, on(day));
  }

  @POST @Path("/estates") public Opened open(@NotNull Opening wanted) {
    return new Opened(changes.openEstate(new NewEstate(wanted.community(), wanted.kind(), wanted.name(), wanted.street(), wanted.from())));
  }

  @PUT @Path("/estates/{id}/name") public void rename(@PathParam("id") long id, @NotNull Naming wanted) {
    changes.renameEstate(new EstateName(id, wanted.version(), wanted.name(), wanted.street(), wanted.from()));
  }

  /** Adds the doors that are not there yet; sending it twice adds them once. */
  @POST @Path("/estates/{id}/doors") public DoorsAdded fill(@PathParam("id") long id, @NotNull Filling wanted) {
    return changes.build(id, DoorPlan.parse(wanted.doors()), wanted.from());
  }

  @POST @Path("/estates/{id}/close") public Ended closeEstate(@PathParam("id") long id, @NotNull Closing wanted) { return new Ended(changes.closeEstate(id, wanted.from())); }

  @GET @Path("/estates/{id}/buildings") public List<BuildingLine> buildings(@PathParam("id") long id, @QueryParam("day") OnDay day) {
    return places.buildings(id, on(day));
  }

  @GET @Path("/estates/{id}/names") public List<PlaceName> estateNames(@PathParam("id") long id) { return places.history(PlaceLevel.ESTATE, id); }

  @PUT @Path("/buildings/{id}/name") public void renameBuilding(@PathParam("id") long id, @NotNull Naming wanted) {
    changes.renameBuilding(new BuildingName(id, wanted.version(), wanted.name(), wanted.from()));
  }

  @POST @Path("/buildings/{id}/close") public Ended closeBuilding(@PathParam("id") long id, @NotNull Closing wanted) { return new Ended(changes.closeBuilding(id, wanted.from())); }

  @GET @Path("/buildings/{id}/households") public List<HouseholdLine> households(@PathParam("id") long id, @QueryParam("day") OnDay day) {
    return places.households(id, on(day));
  }

  /** By address, at most 100 a page; {@code community} narrows the search. */
  @GET @Path("/households") public Page<HouseholdLine> find(@QueryParam("text") String text, @QueryParam("community") String community,
      @QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
    return places.find(text, community, offset, limit);
  }

  @GET @Path("/households/{id}") public HouseholdFacts household(@PathParam("id") long id) { return places.at(id); }

  @POST @Path("/households/{id}/close") public void close(@PathParam("id") long id, @NotNull Closing wanted) { changes.close(id, wanted.from()); }

  private LocalDate on(OnDay day) { return day == null ? ChinaTime.today(clock) : day.day(); }
}
