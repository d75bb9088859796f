package shanzhi.web.votes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.projects.votes.boundary.CastVote;
import shanzhi.projects.votes.boundary.Choices;
import shanzhi.projects.votes.boundary.DrawVote;
import shanzhi.projects.votes.boundary.EnterPaper;
import shanzhi.projects.votes.boundary.PaperLine;
import shanzhi.projects.votes.boundary.PublicVotes;
import shanzhi.projects.votes.boundary.VotePapers;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.web.frame.Heard;

/** What is done to a vote, for scripts: drawn up, announced, ballots by code or on paper, counted. */
@Path("/votes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "votes 居民投票")
public class VoteMovesResource {

  @Inject Votes votes;
  @Inject VotePapers papers;
  @Inject PublicVotes door;

  /** @param version as it was read; @param words why, to withdraw */
  public record Said(int version, String words) {}

  /** A household that hands its paper in. */
  public record Received(long household) {}

  /** What holds of a paper that two people read differently. */
  public record Decided(EnterPaper paper, String reason) {}

  /** @param form random name of the form, the same when it is sent twice */
  public record Ballot(String code, String form, Choices choices) {}

  @POST
  @Operation(summary = "拟订投票", description = "项目、规则和时间；公告以前可以修改。201 返回编号。")
  public Response draw(DrawVote wanted) {
    var number = votes.draw(Heard.body(wanted));
    return Response.created(URI.create("votes/" + number)).entity(Map.of("number", number)).build();
  }

  @PUT @Path("/{number}")
  @Operation(summary = "修改投票", description = "公告以前。version 为读到的版本。")
  public VoteSheet change(@PathParam("number") String number, @QueryParam("version") int version, DrawVote wanted) {
    votes.change(number, version, Heard.body(wanted));
    return votes.sheet(number);
  }

  @POST @Path("/{number}/{move:announce|withdraw|count}")
  @Operation(summary = "办理投票", description = "announce 公告，withdraw 撤回（words 必填），count 计票：投票截止、纸质票两遍读完以后。")
  public VoteSheet act(@PathParam("number") String number, @PathParam("move") String move, Said said) {
    switch (move) {
      case "announce" -> votes.announce(number, Heard.body(said).version());
      case "withdraw" -> votes.withdraw(number, Heard.body(said).version(), said.words());
      default -> votes.count(number, Heard.body(said).version());
    }
    return votes.sheet(number);
  }

  @POST @Path("/{number}/ballots")
  @Operation(summary = "凭户码投票", description = "一户一票，不记名。form 为表单的随机名，同一表单重复提交只算一次。返回回执，可在公布的选票文件中查到。")
  public Map<String, String> cast(@PathParam("number") String number, Ballot ballot) {
    return Map.of("receipt", door.cast(new CastVote(number, Heard.body(ballot).code(), ballot.form(), ballot.choices())));
  }

  @GET @Path("/{number}/papers")
  @Operation(summary = "纸质票", description = "按票号；只读过一遍的不显示内容。")
  public List<PaperLine> papers(@PathParam("number") String number) { return papers.papers(number); }

  @POST @Path("/{number}/papers/received")
  @Operation(summary = "收纸质票", description = "该户的户码随即作废。")
  public Map<String, Long> receive(@PathParam("number") String number, Received received) {
    papers.receive(number, Heard.body(received).household());
    return Map.of("household", received.household());
  }

  @POST @Path("/{number}/papers")
  @Operation(summary = "读纸质票", description = "同一票号由两个人各读一遍；返回第几遍。")
  public Map<String, Integer> read(@PathParam("number") String number, EnterPaper paper) { return Map.of("reading", papers.read(number, Heard.body(paper))); }

  @POST @Path("/{number}/papers/decisions")
  @Operation(summary = "核定纸质票", description = "两遍不一致的，由复核人核定并写明理由。")
  public List<PaperLine> decide(@PathParam("number") String number, Decided decided) {
    papers.decide(number, Heard.body(decided).paper(), decided.reason());
    return papers.papers(number);
  }
}
