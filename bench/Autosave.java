import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Inspectors who all save at once, each a person of its own with a place of its own:
 * {@code java Autosave.java people <sign-on server> <file with the administrator's password> <how many>} makes their accounts,
 * {@code java Autosave.java save <url> <realm> <file: inspector and inspection, one a line> <indicators> <saves each> <kept: file>} lets them save.
 *
 * <p>An inspector goes from item to item, changes the mind about every third, and saves again what was not acknowledged, as the page on the phone
 * does. Prints acknowledged, refused for now and failed requests, acknowledged per second, p50, p99 and longest time in ms until acknowledged; the last
 * acknowledged score of every item goes to the file, to be compared with what is kept.
 */
public class Autosave {

  private static final String PASSWORD = "bench-inspector";
  private static final int PATIENT = 60;

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("people")) people(arguments[1], Files.readString(Path.of(arguments[2])).strip(), Integer.parseInt(arguments[3]));
    else new Autosave(arguments).save();
  }

  private static void people(String server, String password, int many) throws Exception {
    var client = HttpClient.newHttpClient();
    var salt = "bench-inspectors".getBytes(StandardCharsets.US_ASCII);
    // one round of hashing: what is measured is not the sign-on
    var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1, 256)).getEncoded();
    var credential = "{\"type\":\"password\",\"credentialData\":\"{\\\"algorithm\\\":\\\"pbkdf2-sha256\\\",\\\"hashIterations\\\":1}\",\"secretData\":\"{\\\"value\\\":\\\"" + Base64.getEncoder().encodeToString(hash)
        + "\\\",\\\"salt\\\":\\\"" + Base64.getEncoder().encodeToString(salt) + "\\\"}\"}";
    var admin = token(client, server + "/realms/master", "admin-cli", "admin", password);
    var users = new StringBuilder("{\"ifResourceExists\":\"SKIP\",\"users\":[");
    for (int i = 1; i <= many; i++) users.append(i > 1 ? "," : "").append("{\"username\":\"bench-inspector-").append(i).append("\",\"enabled\":true,\"realmRoles\":[\"inspector\"],\"credentials\":[").append(credential).append("]}");
    var answer = client.send(HttpRequest.newBuilder(URI.create(server + "/admin/realms/governance/partialImport")).header("Authorization", "Bearer " + admin).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(users.append("]}").toString())).build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
  }

  private static String token(HttpClient client, String realm, String application, String user, String password) throws Exception {
    var form = "grant_type=password&client_id=" + application + "&username=" + user + "&password=" + java.net.URLEncoder.encode(password, StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token")).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
    String answer = null;
    for (int attempt = 0; attempt < 5; attempt++) {      // many at once are sometimes told to try again
      answer = client.send(request, BodyHandlers.ofString()).body();
      if (answer.contains("\"access_token\":\"")) return answer.replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
      TimeUnit.MILLISECONDS.sleep(500);
    }
    throw new IllegalStateException("no token for " + user + ": " + answer);
  }

  private final String url;
  private final String realm;
  private final List<String[]> inspectors = new ArrayList<>();
  private final int indicators;
  private final int each;
  private final Path kept;
  private final AtomicInteger later = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final List<long[]> times = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Executors.newFixedThreadPool(4)).build();

  private Autosave(String[] arguments) throws Exception {
    url = arguments[1];
    realm = arguments[2];
    for (var line : Files.readAllLines(Path.of(arguments[3]))) inspectors.add(line.split(" "));
    indicators = Integer.parseInt(arguments[4]);
    each = Integer.parseInt(arguments[5]);
    kept = Path.of(arguments[6]);
  }

  private void save() throws Exception {
    var tokens = new String[inspectors.size()];
    var signing = Executors.newFixedThreadPool(8);
    var signed = new ArrayList<Future<?>>();
    for (int i = 0; i < tokens.length; i++) {
      int one = i;
      signed.add(signing.submit(() -> tokens[one] = token(client, realm, "governance-cli", inspectors.get(one)[0], PASSWORD)));
    }
    for (var one : signed) one.get();
    signing.shutdown();
    var gate = new CountDownLatch(1);
    var people = new ArrayList<Thread>();
    for (int i = 0; i < tokens.length; i++) {
      int one = i;
      people.add(new Thread(() -> inspect(one, tokens[one], gate)));
    }
    people.forEach(Thread::start);
    long begun = System.nanoTime();
    gate.countDown();
    for (var person : people) person.join();
    double seconds = (System.nanoTime() - begun) / 1e9;
    try (var out = new PrintWriter(Files.newBufferedWriter(kept))) {
      said.forEach(out::println);
    }
    var all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(Locale.ROOT, "%d %d %d %.1f %.1f %.1f %.1f%n", all.length, later.get(), failed.get(), all.length / seconds, at(all, 0.5), at(all, 0.99), at(all, 1));
    System.exit(0);
  }

  private static double at(long[] sorted, double share) { return sorted.length == 0 ? -1 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6; }

  private void inspect(int who, String token, CountDownLatch gate) {
    var chance = new Random(20261127L + who);
    var last = new int[indicators + 1];
    var took = new long[each];
    int done = 0;
    try {
      gate.await();
      for (int i = 0; i < each; i++) {
        int item = chance.nextInt(3) == 0 && i > 0 ? 1 + chance.nextInt(Math.min(i, indicators)) : 1 + i % indicators;
        int found = 1 + chance.nextInt(100);
        long due = System.nanoTime();
        if (!acknowledged(inspectors.get(who)[1], item, found, token)) {
          failed.incrementAndGet();
          continue;
        }
        took[done++] = System.nanoTime() - due;
        last[item] = found;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    synchronized (times) {
      times.add(Arrays.copyOf(took, done));
      for (int item = 1; item <= indicators; item++) if (last[item] > 0) said.add(inspectors.get(who)[1] + ",D" + item % 10 + "-" + item + "," + last[item]);
    }
  }

  private boolean acknowledged(String inspection, int item, int found, String token) throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/assessment/inspections/" + inspection + "/scores")).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
        .header("Accept", "application/json").PUT(BodyPublishers.ofString("{\"indicator\":\"D" + item % 10 + "-" + item + "\",\"found\":" + found + "}")).build();
    for (int attempt = 0; attempt < PATIENT; attempt++) {
      try {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200) return true;
        if (answer.statusCode() != 503) {
          System.err.println("  ! " + answer.statusCode() + " " + answer.body());
          return false;
        }
      } catch (java.io.IOException broken) {
        System.err.println("  ! " + broken);
      }
      later.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(1000);
    }
    return false;
  }
}
