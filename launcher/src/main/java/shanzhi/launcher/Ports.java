package shanzhi.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;

/** Ports of this machine: free ones for tests, and the question whether those of the plan are free. */
final class Ports {

  private Ports() {}

  /** So many different ports that nobody uses now. */
  static int[] free(int count) {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) sockets.add(new ServerSocket(0, 1, InetAddress.getByName(Plan.LOOPBACK)));
      return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    } catch (IOException e) {
      throw new Trouble("没有空闲端口", "no free port", e);
    } finally {
      for (var socket : sockets) {
        try {
          socket.close();
        } catch (IOException ignored) {
          // it only held a number
        }
      }
    }
  }

  /** Throws {@link Trouble} naming the first port that is taken and the variable that moves it. */
  static void requireFree(Plan plan) {
    plan.ports().forEach((variable, port) -> {
      boolean inside = variable.equals("SHANZHI_MANAGEMENT_PORT") || variable.equals("SHANZHI_DB_PORT");
      requireFree(inside ? Plan.LOOPBACK : plan.bind(), port, variable);
    });
  }

  private static void requireFree(String address, int port, String variable) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);      // connections of a server that has just gone do not count
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      if (!isHere(address)) {
        throw new Trouble("SHANZHI_BIND=" + address + " 不是本机地址，请改为 0.0.0.0 或本机某个网卡的地址", "that is no address of this machine", e);
      }
      throw new Trouble("端口 " + address + ":" + port + " 不可用（" + e.getMessage() + "）。请停止占用它的程序，或换一个：" + variable + "=" + another(port) + " mvn -Prun",
          "stop the program that has this port, or choose another one as shown", e);
    }
  }

  private static int another(int port) {
    return port < 60000 ? port + 1000 : port - 1000;
  }

  private static boolean isHere(String address) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
