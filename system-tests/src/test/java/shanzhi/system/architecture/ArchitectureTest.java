package shanzhi.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house rules, general, without lists of classes. */
class ArchitectureTest {

  private static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));
  private static final List<String> ROOMS = List.of("kernel", "foundation-ejb", "grid-ejb", "staff-ejb", "projects-ejb", "assessment-ejb", "web-war", "door-war");
  private static JavaClasses suite;

  @BeforeAll static void read() {
    suite = new ClassFileImporter().importPaths(ROOMS.stream().map(room -> ROOT.resolve(room).resolve("target/classes")).toList());
    assertTrue(suite.size() > 50, "the rooms are compiled before this test runs");
  }

  @Test void every_public_ejb_method_says_who_may_call_it() {
    methods().that().arePublic().and().areDeclaredInClassesThat(isEjb()).should(sayWhoMayCall()).check(suite);
  }

  /** The server knows a bean of a room by its bare name: two of the same name keep the whole suite from starting. */
  @Test void no_two_ejbs_of_a_room_bear_the_same_name() {
    var seen = new TreeMap<String, String>();
    var twice = new ArrayList<String>();
    for (var ejb : suite.that(isEjb())) {
      var first = seen.putIfAbsent(ejb.getPackageName().split("\\.")[1] + " " + ejb.getSimpleName(), ejb.getName());
      if (first != null) twice.add(first + " and " + ejb.getName());
    }
    assertEquals(List.of(), twice);
    assertTrue(seen.size() > 50, "there are that many");
  }

  @Test void boundaries_hand_out_no_entities() {
    methods().that().arePublic().and().areDeclaredInClassesThat().resideInAPackage("..boundary..")
        .should(new ArchCondition<>("hand out no JPA entity") {
          @Override public void check(JavaMethod method, ConditionEvents events) {
            boolean leaks = method.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
            events.add(new SimpleConditionEvent(method, !leaks, method.getFullName() + " hands out an entity"));
          }
        }).check(suite);
  }

  /** Values that an area publishes (codes, kinds) stand in its boundary, and its entities speak of them too; verbs and events they never know. */
  @Test void entities_know_neither_control_nor_the_verbs_of_a_boundary() {
    noClasses().that().areAnnotatedWith("jakarta.persistence.Entity").should()
        .dependOnClassesThat(resideInAPackage("..control..").or(resideInAPackage("..boundary..").and(not(isValue())))).check(suite);
  }

  @Test void one_area_enters_another_through_its_boundary_only() {
    for (var area : List.of("foundation", "grid", "staff", "projects", "assessment")) {
      noClasses().that(not(resideInAPackage("shanzhi." + area + ".."))).and().resideInAPackage("shanzhi..")
          .should().dependOnClassesThat(resideInAnyPackage("shanzhi." + area + "..control..", "shanzhi." + area + "..entity..")).check(suite);
    }
  }

  @Test void the_direction_is_kernel_foundation_business_web() {
    noClasses().that().resideInAPackage("shanzhi.kernel..").should().dependOnClassesThat().resideInAnyPackage("shanzhi.foundation..", "shanzhi.grid..", "shanzhi.staff..", "shanzhi.projects..", "shanzhi.assessment..", "shanzhi.web..", "shanzhi.door..").check(suite);
    noClasses().that().resideInAPackage("shanzhi.foundation..").should().dependOnClassesThat().resideInAnyPackage("shanzhi.grid..", "shanzhi.staff..", "shanzhi.projects..", "shanzhi.assessment..", "shanzhi.web..").check(suite);
    noClasses().that().resideInAPackage("shanzhi.grid..").should().dependOnClassesThat().resideInAnyPackage("shanzhi.staff..", "shanzhi.projects..", "shanzhi.assessment..", "shanzhi.web..").check(suite);
    noClasses().that().resideInAPackage("shanzhi.staff..").should().dependOnClassesThat().resideInAnyPackage("shanzhi.grid..", "shanzhi.projects..", "shanzhi.assessment..", "shanzhi.web..").check(suite);
    noClasses().that().resideInAPackage("shanzhi.projects..").should().dependOnClassesThat().resideInAnyPackage("shanzhi.grid..", "shanzhi.staff..", "shanzhi.assessment..", "shanzhi.web..").check(suite);
    noClasses().that().resideInAPackage("shanzhi.assessment..").should().dependOnClassesThat().resideInAnyPackage("shanzhi.grid..", "shanzhi.staff..", "shanzhi.projects..", "shanzhi.web..").check(suite);
  }

  /** It can be put outside: nothing behind it knows it, and it knows nothing of the desk, of who is signed on, or of tables. */
  @Test void the_residents_door_stands_alone() {
    noClasses().that(not(resideInAPackage("shanzhi.door.."))).should().dependOnClassesThat().resideInAPackage("shanzhi.door..").check(suite);
    noClasses().that().resideInAPackage("shanzhi.door..").should().dependOnClassesThat()
        .resideInAnyPackage("shanzhi.web..", "shanzhi.grid..", "shanzhi.staff..", "shanzhi.foundation..", "javax.sql..", "jakarta.persistence..").check(suite);
  }

  @Test void names_say_what_a_thing_is() {
    noClasses().should().haveNameMatching(".*(Dto|DTO|Impl|Manager|Helper|Utils?|Facade|BaseService)").check(suite);
  }

  @Test void pages_and_resources_live_in_the_web_room_and_know_no_database() {
    noClasses().that().resideOutsideOfPackage("shanzhi.web..").should().beAnnotatedWith("jakarta.ws.rs.Path").orShould().beAnnotatedWith("jakarta.inject.Named").check(suite);
    noClasses().that().resideInAPackage("shanzhi.web..").should().dependOnClassesThat().haveFullyQualifiedName("jakarta.persistence.EntityManager").check(suite);
  }

  @Test void time_is_java_time_and_comes_from_the_clock() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date").check(suite);
    noClasses().should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now").check(suite);
  }

  @Test void limits_and_amounts_are_never_floating() {
    noFields().that().areDeclaredInClassesThat().areAnnotatedWith("jakarta.persistence.Entity").should().haveRawType(double.class).orShould().haveRawType(float.class).check(suite);
  }

  @Test void boundaries_stay_small() {
    classes().that(isEjb()).and().resideInAPackage("..boundary..").should(new ArchCondition<>("have at most 12 public verbs and 8 injections") {
      @Override public void check(JavaClass type, ConditionEvents events) {
        long verbs = type.getMethods().stream().filter(method -> method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
            .filter(method -> !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)).map(JavaMethod::getName).distinct().count();
        long injected = type.getFields().stream().filter(field -> field.isAnnotatedWith("jakarta.inject.Inject")).count();
        events.add(new SimpleConditionEvent(type, verbs <= 12 && injected <= 8, type.getName() + " has " + verbs + " verbs and " + injected + " injections"));
      }
    }).check(suite);
  }

  /** Elsewhere the server warns of them on each request, and a page without any is asked for them all the same. */
  @Test void pages_take_parameters_where_the_frame_reads_them() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("web-war/src/main/webapp/app"))) {
      var astray = files.filter(file -> file.toString().endsWith(".xhtml")).filter(file -> {
        var text = text(file);
        return text.replace("<ui:define name=\"metadata\"><f:metadata>", "").contains("<f:metadata>");
      }).toList();
      assertEquals(List.of(), astray);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Test void files_stay_short() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      var tooLong = files.filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/.data/"))
          .filter(file -> file.toString().endsWith(".java") && lines(file) > 400 || file.toString().endsWith(".xhtml") && lines(file) > 250).toList();
      assertTrue(tooLong.isEmpty(), () -> "too long: " + tooLong);
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isEjb() {
    return com.tngtech.archunit.base.DescribedPredicate.describe("is an EJB",
        type -> type.isAnnotatedWith("jakarta.ejb.Stateless") || type.isAnnotatedWith("jakarta.ejb.Singleton"));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isValue() {
    return com.tngtech.archunit.base.DescribedPredicate.describe("is a value", type -> type.getBaseComponentType().isEnum() || type.getBaseComponentType().isRecord());
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    return new ArchCondition<>("say who may call it") {
      @Override public void check(JavaMethod method, ConditionEvents events) {
        boolean says = Stream.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll", "jakarta.annotation.security.DenyAll")
            .anyMatch(name -> method.isAnnotatedWith(name) || method.getOwner().isAnnotatedWith(name));
        events.add(new SimpleConditionEvent(method, says, method.getFullName() + " does not say who may call it"));
      }
    };
  }
}
