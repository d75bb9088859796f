package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  private static final List<String> VARIABLES = List.of("SHANZHI_HTTP_PORT", "SHANZHI_MANAGEMENT_PORT", "SHANZHI_KEYCLOAK_PORT", "SHANZHI_DB_PORT");

  private static Map<String, String> freePorts() {
    var free = Ports.free(VARIABLES.size());
    var environment = new HashMap<String, String>();
    for (int i = 0; i < free.length; i++) environment.put(VARIABLES.get(i), "" + free[i]);
    return environment;
  }

  private static Plan plan(Map<String, String> environment) {
    return Plan.of(Path.of("/project"), Path.of("/data"), environment);
  }

  @Test void free_ports_are_different_and_accepted() {
    assertEquals(4, Arrays.stream(Ports.free(4)).distinct().count());
    Ports.requireFree(plan(freePorts()));
  }

  @Test void each_taken_port_is_named_with_the_variable_that_moves_it() throws IOException {
    for (var variable : VARIABLES) {
      try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Plan.LOOPBACK))) {
        var environment = freePorts();
        environment.put(variable, "" + taken.getLocalPort());
        var trouble = assertThrows(Trouble.class, () -> Ports.requireFree(plan(environment)), variable);
        assertTrue(trouble.getMessage().contains(variable + "=") && trouble.getMessage().contains(":" + taken.getLocalPort()), trouble.getMessage());
      }
    }
  }

  @Test void an_address_of_another_machine_is_not_called_a_taken_port() {
    var environment = freePorts();
    environment.put("SHANZHI_BIND", "192.0.2.1");      // reserved for documentation, nobody's address
    var trouble = assertThrows(Trouble.class, () -> Ports.requireFree(plan(environment)));
    assertTrue(trouble.getMessage().contains("SHANZHI_BIND"), trouble.getMessage());
  }
}
