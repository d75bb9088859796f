package shanzhi.web.frame;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** REST for scripts, phones and neighbours. Described at {@code /openapi}. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "善治 Shanzhi", version = "1", description = "社区发展治理平台接口。时间为 ISO 8601；错误为 application/problem+json（RFC 9457）。"))
public class Api extends Application {}
