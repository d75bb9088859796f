import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests to the suite and says how long they took:
 * {@code java Load.java intake|list|sign|settle url=… oidc=… user=… rate=… connections=… warmup=… seconds=… [grids=file] [tasks=file]}.
 *
 * <p>With a rate the load is open: request n is due at start + n / rate whether or not earlier ones have been answered,
 * and its time counts from then, so a stall of the server is seen by every request that fell into it. Rate 0 is the
 * closed load that finds the throughput: each connection sends as soon as it has its answer.
 *
 * <p>Plain sockets with kept-alive HTTP/1.1: on a machine shared with the servers a client should cost little.
 * Prints one line: answers measured, errors, answers per second, p50, p90, p99, p99.9 and longest time in milliseconds, and how
 * many requests were sent in all, warm-up included.
 */
public class Load {

  private static final long PATIENCE_MILLIS = 30_000;
  private static final long TOKEN_LIFE_NANOS = 200_000_000_000L;   // the realm's tokens last 300 s

  private final Map<String, String> options = new HashMap<>();
  private final boolean intake;
  private final boolean settle;
  private final URI url;
  private final List<String> grids;
  private final List<String> tasks;
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final AtomicLong next = new AtomicLong();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();
  private final Map<String, Integer> kindsOfError = new ConcurrentHashMap<>();
  private volatile String token;
  private long start;
  private long measuredFrom;
  private long end;

  private Load(String[] arguments) throws Exception {
    intake = arguments[0].equals("intake");
    for (int i = 1; i < arguments.length; i++) options.put(arguments[i].replaceAll("=.*", ""), arguments[i].replaceAll("^[^=]*=", ""));
    url = URI.create(options.get("url"));
    grids = intake ? Files.readAllLines(Path.of(options.get("grids"))) : List.of();
    settle = arguments[0].equals("settle");
    tasks = settle || arguments[0].equals("sign") ? Files.readAllLines(Path.of(options.get("tasks"))) : List.of();
  }

  public static void main(String[] arguments) throws Exception { new Load(arguments).run(); }

  private void run() throws Exception {
    token = fetchToken();
    var refresher = new Thread(this::keepTokenFresh);
    refresher.setDaemon(true);
    refresher.start();
    start = System.nanoTime() + 100_000_000L;
    measuredFrom = start + number("warmup") * 1_000_000_000L;
    end = measuredFrom + number("seconds") * 1_000_000_000L;
    var workers = new ArrayList<Worker>();
    for (int i = 0; i < number("connections"); i++) workers.add(new Worker());
    workers.forEach(Thread::start);
    for (var worker : workers) worker.join();
    report(workers);
  }

  private long number(String name) { return Long.parseLong(options.get(name)); }

  private void report(List<Worker> workers) {
    var times = workers.stream().flatMapToLong(worker -> Arrays.stream(worker.times, 0, worker.count)).sorted().toArray();
    kindsOfError.forEach((kind, count) -> System.err.println("  ! " + count + " × " + kind));
    // payments are settled once each: when they have run out the measurement is over
    double seconds = settle ? Math.max(1e-3, (workers.stream().mapToLong(worker -> worker.last).max().orElse(end) - measuredFrom) / 1e9) : number("seconds");
    System.out.printf(Locale.ROOT, "%d %d %.1f %.2f %.2f %.2f %.2f %.2f %d%n", times.length, errors.get(), times.length / seconds,
        at(times, 0.5), at(times, 0.9), at(times, 0.99), at(times, 0.999), at(times, 1), sent.get());
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? -1 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
  }

  private String fetchToken() throws Exception {
    var user = options.get("user");
    var form = "grant_type=password&client_id=governance-cli&username=" + user + "&password=" + user;
    var request = HttpRequest.newBuilder(URI.create(options.get("oidc") + "/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    if (!answer.contains("\"access_token\":\"")) throw new IOException("no token for " + user + ": " + answer);
    return answer.replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
  }

  private void keepTokenFresh() {
    while (true) {
      LockSupport.parkNanos(TOKEN_LIFE_NANOS);
      try {
        token = fetchToken();
      } catch (Exception notNow) {
        System.err.println("  ! token: " + notNow.getMessage());
      }
    }
  }

  private byte[] request(long n) {
    if (settle) {
      var body = "{\"version\":-1,\"day\":\"" + options.get("day") + "\",\"slip\":\"" + tasks.get((int) n) + "\"}";
      return ("POST /api/v1/payments/" + tasks.get((int) n) + "/settle HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json"
          + "\r\nAccept: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }
    if (!tasks.isEmpty()) {
      var ids = "[" + tasks.get((int) n) + "]";
      return ("POST /api/v1/tasks/sign HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json"
          + "\r\nAccept: application/json\r\nContent-Length: " + ids.length() + "\r\n\r\n" + ids).getBytes(StandardCharsets.US_ASCII);
    }
    if (!intake) {
      return ("GET /api/v1/incidents?rows=20 HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token
          + "\r\nAccept: application/json\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
    // The same words as in sql/intake.pgbench, so that both sides write rows of the same size.
    var body = ("{\"type\":\"0101\",\"description\":\"门前人行道破损，行人绊倒，请尽快修复，编号" + n + "\",\"address\":\"测试路" + n % 900
        + "号\",\"ground\":\"" + grids.get((int) (n * 7919 % grids.size())) + "\",\"lon\":103.5,\"lat\":30.2,\"source\":\"DESK\"}").getBytes(StandardCharsets.UTF_8);
    var head = ("POST /api/v1/incidents HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\nIdempotency-Key: "
        + run + "-" + n + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
    var all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** One connection. Takes the next request that nobody has taken, waits for its moment, sends it, reads the answer. */
  private class Worker extends Thread {

    private long[] times = new long[1 << 12];
    private int count;
    private long last;
    private Socket socket;
    private OutputStream out;
    private BufferedInputStream in;

    @Override public void run() {
      long rate = number("rate");
      waitUntil(start);
      while (true) {
        long n = next.getAndIncrement();
        long due = rate == 0 ? System.nanoTime() : start + n * 1_000_000_000L / rate;
        if (due >= end || !tasks.isEmpty() && n >= tasks.size()) break;
        waitUntil(due);
        boolean good = send(n);
        sent.incrementAndGet();
        last = System.nanoTime();
        if (due < measuredFrom) continue;
        if (!good) errors.incrementAndGet();
        else keep(System.nanoTime() - due);
      }
      close();
    }

    private void keep(long time) {
      if (count == times.length) times = Arrays.copyOf(times, 2 * count);
      times[count++] = time;
    }

    private boolean send(long n) {
      try {
        if (socket == null) connect();
        out.write(request(n));
        out.flush();
        int status = answer();
        if (status / 100 == 2) return true;
        kindsOfError.merge("HTTP " + status, 1, Integer::sum);
      } catch (IOException broken) {
        kindsOfError.merge(broken.toString(), 1, Integer::sum);
        close();
      }
      return false;
    }

    private void connect() throws IOException {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), (int) PATIENCE_MILLIS);
      out = socket.getOutputStream();
      in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    private int answer() throws IOException {
      var first = line();
      int length = -1;
      boolean chunked = false;
      for (var head = line(); !head.isEmpty(); head = line()) {
        var low = head.toLowerCase(Locale.ROOT);
        if (low.startsWith("content-length:")) length = Integer.parseInt(low.substring(15).strip());
        if (low.startsWith("transfer-encoding:")) chunked = low.contains("chunked");
      }
      if (chunked) {
        int size;
        do {
          size = Integer.parseInt(line().strip(), 16);
          in.skipNBytes(size);
          line();
        } while (size > 0);
      } else if (length > 0) {
        in.skipNBytes(length);
      }
      return Integer.parseInt(first.split(" ")[1]);
    }

    private String line() throws IOException {
      var text = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) throw new EOFException("the server closed the connection");
        if (c != '\r') text.append((char) c);
      }
      return text.toString();
    }

    private void close() {
      try {
        if (socket != null) socket.close();
      } catch (IOException ignored) {
        // it is gone anyway
      }
      socket = null;
    }
  }

  private static void waitUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) LockSupport.parkNanos(left);
  }
}
