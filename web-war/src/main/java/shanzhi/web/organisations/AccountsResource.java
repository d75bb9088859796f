package shanzhi.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.access.boundary.AccountLine;
import shanzhi.foundation.access.boundary.AccountQuery;
import shanzhi.foundation.access.boundary.AccountPhones;
import shanzhi.foundation.access.boundary.Accounts;
import shanzhi.foundation.access.boundary.Grant;
import shanzhi.foundation.access.boundary.NewAccount;
import shanzhi.foundation.access.boundary.ScopeLine;
import shanzhi.foundation.access.boundary.UserScopes;
import shanzhi.kernel.Refusal;

/** Accounts and grants for scripts. Passwords never pass here: they are set on the page 用户管理. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "用户与授权")
public class AccountsResource {

  /** {@code capped} says that there are more than {@code total}. */
  public record Found(List<AccountLine> rows, int total, boolean capped) {}

  public record Granted(long id) {}

  /** In full on the way in, masked on the way out. */
  public record Phone(String phone) {}

  @Inject Accounts accounts;
  @Inject AccountPhones phones;
  @Inject UserScopes scopes;

  @GET
  @Operation(summary = "用户台账", description = "只含本人管辖范围内的用户；text：姓名、用户名或工号中的字；area：区划；enabled：是否启用。")
  public Found list(@QueryParam("text") String text, @QueryParam("area") String area, @QueryParam("enabled") Boolean enabled,
      @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
    var page = accounts.list(new AccountQuery(text, null, area, enabled), offset, limit);
    return new Found(page.rows(), page.total(), page.capped());
  }

  @POST
  @Operation(summary = "新增用户", description = "新用户没有岗位也没有密码；密码在“用户管理”页面设置。")
  public Response create(NewAccount wanted) {
    accounts.create(wanted);
    return Response.created(URI.create("accounts/" + wanted.username())).entity(accounts.get(wanted.username())).build();
  }

  @PUT
  @Path("/{username}/phone")
  @Operation(summary = "设置或清除用户手机号", description = "加密保存；phone 为空则清除。查看完整号码用 /unmaskings。")
  public Phone keepPhone(@PathParam("username") String username, Phone wanted) {
    if (wanted == null) throw Refusal.invalid("unreadable");
    phones.keep(username, wanted.phone() == null || wanted.phone().isBlank() ? null : wanted.phone());
    return new Phone(phones.masked(username));
  }

  @GET
  @Path("/{username}/scopes")
  @Operation(summary = "一个用户的全部授权，含已收回的")
  public List<ScopeLine> scopes(@PathParam("username") String username) { return scopes.of(username); }

  @POST
  @Path("/{username}/scopes")
  @Operation(summary = "授予岗位", description = "安全管理员使用；不能授予自己。")
  public Response grant(@PathParam("username") String username, Grant wanted) {
    return Response.status(Response.Status.CREATED).entity(new Granted(scopes.grant(username, wanted))).build();
  }

  @DELETE
  @Path("/{username}/scopes/{id}")
  @Operation(summary = "收回岗位")
  public void revoke(@PathParam("username") String username, @PathParam("id") long id) { scopes.revoke(username, id); }
}
