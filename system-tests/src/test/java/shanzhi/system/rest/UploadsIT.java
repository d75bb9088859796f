package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;
import shanzhi.system.Pictures;

class UploadsIT {

  private static final byte[] PHOTO = Pictures.jpeg(Color.GRAY, 64, 48);
  private static final int TOO_LARGE = 21 * 1024 * 1024;

  @Test void a_photo_is_kept_and_its_own_owner_gets_it_back() {
    var kept = Http.as("member").upload(PHOTO, "image/jpeg", "现场 1.jpg");
    assertEquals(200, kept.statusCode(), kept.body());
    int id = Http.object(kept).getInt("id");
    assertEquals(200, Http.as("member").get("/api/v1/files/" + id).statusCode());
    assertEquals(404, Http.as("worker").get("/api/v1/files/" + id).statusCode());
    assertEquals(404, Http.as("dispatcher-jt").get("/api/v1/files/" + id).statusCode());
  }

  @Test void a_script_that_calls_itself_a_photo_is_refused() {
    assertEquals(400, upload("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "照片.jpg"));
    assertEquals(400, upload(new byte[] {'M', 'Z', 0, 1, 2, 3}, "照片.png"));
    assertEquals(400, upload(PHOTO, "台账.xlsx"));
  }

  @Test void what_is_not_taken_is_refused() {
    assertEquals(400, upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "图.svg"));
    assertEquals(400, upload("<html></html>".getBytes(StandardCharsets.UTF_8), "页.html"));
    assertEquals(400, upload(new byte[0], "空.jpg"));
    assertEquals(400, upload(Arrays.copyOf(PHOTO, 40), "半张.jpg"));
  }

  @Test void what_is_too_large_is_refused() {
    assertEquals(400, upload(Arrays.copyOf(PHOTO, TOO_LARGE), "大.jpg"));
  }

  @Test void a_name_cannot_leave_its_folder() {
    var kept = Http.as("member").upload(PHOTO, "image/jpeg", "../../etc/现场.jpg");
    assertEquals(200, kept.statusCode(), kept.body());
    assertEquals("现场.jpg", Http.object(kept).getString("name"));
    assertNotEquals(0, Http.object(kept).getInt("id"));
  }

  @Test void the_same_key_keeps_a_photo_once_and_another_content_is_refused() {
    var key = UUID.randomUUID().toString();
    var first = Http.as("member").upload(PHOTO, "image/jpeg", "现场.jpg", "Idempotency-Key", key);
    var again = Http.as("member").upload(PHOTO, "image/jpeg", "现场.jpg", "Idempotency-Key", key);
    assertEquals(200, again.statusCode(), again.body());
    assertEquals(Http.object(first).getInt("id"), Http.object(again).getInt("id"));
    assertEquals(422, Http.as("member").upload(Pictures.jpeg(Color.RED, 64, 48), "image/jpeg", "现场.jpg", "Idempotency-Key", key).statusCode());
    assertNotEquals(Http.object(first).getInt("id"), Http.object(Http.as("worker").upload(PHOTO, "image/jpeg", "现场.jpg", "Idempotency-Key", key)).getInt("id"));
  }

  private static int upload(byte[] content, String name) { return Http.as("member").upload(content, "image/jpeg", name).statusCode(); }
}
