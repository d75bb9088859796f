package shanzhi.testkit;

import java.io.File;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * The EAR of one module as it is packaged (woven classes, real descriptors), with its sibling EJB jars, its libraries
 * and the test classes as one more EJB jar. Never a list of production classes.
 */
public final class TestEar {

  private static final String EVERYTHING_IS_A_BEAN =
      "<beans xmlns='https://jakarta.ee/xml/ns/jakartaee' bean-discovery-mode='all' version='4.0'/>";
  /** Without it a jar that happens to hold no EJB is not taken for a module, and its classes are not found. */
  private static final String EJB_JAR = "<ejb-jar xmlns='https://jakarta.ee/xml/ns/jakartaee' version='4.0'/>";
  private static final String MODULES = """
      <jboss-deployment-structure><ear-subdeployments-isolated>false</ear-subdeployments-isolated>
        <deployment><dependencies><module name="org.jboss.vfs"/><module name="org.wildfly.security.elytron-base"/>
        <module name="org.bouncycastle.bcprov"/><module name="org.postgresql.jdbc"/></dependencies></deployment>
      </jboss-deployment-structure>""";

  private TestEar() {}

  /** @param artifact the module under test, e.g. {@code grid-ejb}; @param tests test classes and their helpers */
  public static EnterpriseArchive of(String artifact, Class<?>... tests) {
    var ear = ShrinkWrap.create(EnterpriseArchive.class, "it.ear");
    ear.addAsModule(jar(new File("target/" + artifact + ".jar")));
    jarsOf("target/it-ejb").forEach(jar -> ear.addAsModule(jar(jar)));
    jarsOf("target/it-lib").filter(jar -> !jar.getName().startsWith("shanzhi-tests"))
        .forEach(jar -> ear.addAsLibrary(jar(jar)));
    ear.addAsModule(ShrinkWrap.create(JavaArchive.class, "tests.jar")
        .addClasses(tests).addClasses(Caller.class)
        .addAsManifestResource(new StringAsset(EJB_JAR), "ejb-jar.xml")
        .addAsManifestResource(new StringAsset(EVERYTHING_IS_A_BEAN), "beans.xml"));
    ear.addAsManifestResource(new StringAsset(MODULES), "jboss-deployment-structure.xml");
    return ear;
  }

  private static Stream<File> jarsOf(String folder) {
    var files = new File(folder).listFiles((dir, name) -> name.endsWith(".jar"));
    return files == null ? Stream.empty() : Stream.of(files);
  }

  private static JavaArchive jar(File file) {
    return ShrinkWrap.create(ZipImporter.class, file.getName()).importFrom(file).as(JavaArchive.class);
  }
}
