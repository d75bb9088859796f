package shanzhi.grid.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The recording neighbour: {@code shanzhi.exchange.stub}; where nothing is said it is on in a demonstration and off elsewhere. */
@ApplicationScoped
public class Recording {

  @Inject @ConfigProperty(name = "shanzhi.exchange.stub") Optional<Boolean> stub;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;

  public boolean on() { return stub.orElse(demo); }
}
