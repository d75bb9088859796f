package shanzhi.foundation.jobs.boundary;

import jakarta.json.JsonObject;
import org.wildfly.security.auth.server.SecurityIdentity;

/** A job waits; {@code owner} is who it runs as, with the rights of the moment it was started. */
public record JobQueued(long id, String kind, JsonObject parameters, SecurityIdentity owner) {}
