package shanzhi.web.phone;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The service worker, headed by the list of the shell's files and by a version that is the digest of their contents: no file
 * can be forgotten, and a new build that changes none of them updates no phone.
 */
@WebServlet("/m/sw.js")
public class PhoneShell extends HttpServlet {

  private static final String FOLDER = "/m/", WORKER = "/m/worker.js";
  /** Changes of these belong to the shell too, though they come through the address of Faces. */
  private static final String STYLE = "/resources/sz/shanzhi.css";

  private String script;

  @Override public void init() throws ServletException {
    var files = new TreeSet<>(getServletContext().getResourcePaths(FOLDER));
    files.removeIf(file -> file.endsWith("/"));
    var list = files.stream().filter(file -> !file.equals(WORKER)).map(file -> '"' + file.substring(FOLDER.length()) + '"').collect(Collectors.joining(", "));
    files.add(STYLE);
    script = "const VERSION = \"" + digest(files) + "\";\nconst FILES = [" + list + "];\n" + new String(read(WORKER), StandardCharsets.UTF_8);
  }

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/javascript");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(script);
  }

  private String digest(Iterable<String> files) throws ServletException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update(read(file));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new ServletException(impossible);
    }
  }

  private byte[] read(String file) throws ServletException {
    try (var in = getServletContext().getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new ServletException(file, failure);
    }
  }
}
