package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test void a_second_suite_is_refused_and_told_which_process_has_the_folder() {
    try (var first = DataFolder.open(folder, 0)) {
      var trouble = assertThrows(Trouble.class, () -> DataFolder.open(folder, 0));
      assertTrue(trouble.getMessage().contains("kill " + ProcessHandle.current().pid()), trouble.getMessage());
      assertTrue(first.runs().leftovers().isEmpty());
    }
  }

  @Test void a_closed_folder_can_be_opened_again() {
    DataFolder.open(folder, 0).close();
    DataFolder.open(folder, 0).close();
  }

  @Test void a_disk_with_too_little_space_is_refused_and_the_lock_given_back() {
    var trouble = assertThrows(Trouble.class, () -> DataFolder.open(folder, Long.MAX_VALUE));
    assertTrue(trouble.getMessage().contains("MB"));
    DataFolder.open(folder, 0).close();
  }

  @Test void a_file_where_the_folder_should_be_is_trouble_not_a_stack_trace() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThrows(Trouble.class, () -> DataFolder.open(file, 0));
  }

  @Test void trouble_is_one_line_whatever_the_cause_says() {
    var trouble = Trouble.from(new IllegalStateException(new IOException("first\n  second\r\nthird")), folder);
    assertEquals(1, trouble.getMessage().lines().count());
    assertTrue(trouble.getMessage().contains("first second third"));
  }
}
