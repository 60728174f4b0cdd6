package symposium.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the build holds every class to, with the reason beside each rule.
final class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/jte/"))
          .importPackages("symposium");

  /// Templates are compiled by a generator; their shape is not ours to choose.
  private static final DescribedPredicate<JavaClass> GENERATED =
      DescribedPredicate.describe(
          "generated",
          type ->
              type.getSimpleName().startsWith("Jte") && type.getSimpleName().endsWith("Generated"));

  @ParameterizedTest
  @CsvSource({
    "core, 60",
    "catalog, 8",
    "sources, 15",
    "lucene, 12",
    "onnx, 8",
    "language, 10",
    "eval, 10",
    "follow, 1",
    "web, 5",
    "app.cli, 20",
    "app.wire, 5",
    "app.http, 10",
    "app.mcp, 10"
  })
  void theScanSawEveryModule(String part, int least) {
    long seen =
        CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith("symposium." + part))
            .count();
    assertTrue(seen >= least, "only %d classes of %s were seen".formatted(seen, part));
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("symposium.(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle makes two packages one")
        .check(CLASSES);
  }

  @Test
  void theCoreDependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("symposium.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("symposium.core..", "java..", "org.jspecify.annotations..")
        .because("whoever embeds the engine gets nothing else")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "symposium.core.model.., symposium.core.model..",
    "symposium.core.error.., symposium.core.error..",
  })
  void leavesOfTheCoreDependOnNothingOfOurs(String from, String to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(
            resideInAPackage("symposium..").and(DescribedPredicate.not(resideInAPackage(to))))
        .because("everything else stands on them")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({"catalog", "sources", "lucene", "onnx", "language", "eval", "follow", "web"})
  void partsSeeOnlyTheCore(String part) {
    noClasses()
        .that()
        .resideInAPackage("symposium." + part + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("symposium..")
                .and(DescribedPredicate.not(resideInAPackage("symposium.core..")))
                .and(DescribedPredicate.not(resideInAPackage("symposium." + part + ".."))))
        .because("parts meet through the core's ports")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.lucene.., symposium.lucene..",
    "ai.onnxruntime.., symposium.onnx..",
    "ai.djl.., symposium.onnx..",
    "org.sqlite.., symposium.catalog..",
    "org.jdbi.., symposium.catalog..",
    "org.flywaydb.., symposium.catalog..",
    "org.jbibtex.., symposium.sources..",
    "de.undercouch.., symposium.sources.export..",
    "gg.jte.., symposium.web..",
    "jakarta.mail.., symposium.follow.mail..",
    "org.eclipse.angus.., symposium.follow.mail..",
    "com.rometools.., symposium.follow..",
    "org.jdom2.., symposium.follow..",
    "com.password4j.., symposium.web.account..",
    "io.github.bucket4j.., symposium.web.account..",
    "java.net.http.., symposium.[language|sources.harvest]..",
    "io.helidon.., symposium.app.http..",
    "io.modelcontextprotocol.., symposium.app.mcp..",
    "reactor.., symposium.app.mcp..",
    "org.snakeyaml.., symposium.eval.plan..",
    "picocli.., symposium.app.cli..",
    "me.tongfei.., symposium.app.cli..",
  })
  void librariesStayInTheirModule(String library, String module) {
    noClasses()
        .that(
            resideInAPackage("symposium..")
                .and(DescribedPredicate.not(resideInAPackage(module)))
                .and(DescribedPredicate.not(GENERATED)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a library that leaks cannot be replaced")
        .check(CLASSES);
  }

  @Test
  void evaluationSpeaksNoJackson() {
    DescribedPredicate<JavaClass> jackson = resideInAPackage("tools.jackson..");
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("symposium.eval..")
        .should()
        .haveRawReturnType(jackson)
        .orShould()
        .haveRawParameterTypes(DescribedPredicate.anyElementThat(jackson))
        .because("how JSON is read and written is its own business")
        .check(CLASSES);
  }

  @Test
  void serversNeverTouchRetrieval() {
    noClasses()
        .that()
        .resideInAnyPackage("symposium.app.http..", "symposium.app.mcp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "symposium.core.route..",
            "symposium.lucene..",
            "symposium.catalog..",
            "symposium.onnx..",
            "symposium.app.cli..",
            "symposium.app.wire..",
            "symposium.app.owner..")
        .because("adapters format and never decide")
        .check(CLASSES);
  }

  @Test
  void implementationsAreBuiltInOnePlace() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "symposium.app.http..",
            "symposium.app.mcp..",
            "symposium.app.cli..",
            "symposium.app.owner..",
            "symposium.app.json..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "symposium.lucene..", "symposium.catalog..", "symposium.onnx..", "symposium.language..")
        .because("app.wire constructs, everybody else is given")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    CLASSES.stream()
        .filter(DescribedPredicate.not(GENERATED))
        .map(JavaClass::getPackage)
        .distinct()
        .filter(found -> !found.getClasses().isEmpty())
        .forEach(
            found ->
                assertTrue(
                    found.isAnnotatedWith(NullMarked.class),
                    found.getName() + " lacks @NullMarked in its package-info"));
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(DescribedPredicate.not(GENERATED))
        .should()
        .beFinal()
        .because("static state is shared by everybody and owned by nobody")
        .check(CLASSES);
  }

  @Test
  void theEnvironmentIsReadAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages("symposium.app.wire..", "symposium.app.cli..")
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class, String.class)
        .because("a part that reads the environment cannot be embedded twice")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineUsesStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("symposium.app.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("standard output belongs to results")
        .check(CLASSES);
  }

  @Test
  void coreAndEvaluationAreGivenTheirClockAndDice() {
    noClasses()
        .that()
        .resideInAnyPackage("symposium.core..", "symposium.eval..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(java.util.Random.class.getName())
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("equal questions get equal answers")
        .check(CLASSES);
  }

  @Test
  void noNameSaysNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .because("such names invite everything")
        .check(CLASSES);
  }

  @Test
  void classesAreFinalOrMadeForExtension() {
    classes()
        .that(
            DescribedPredicate.describe(
                "are plain classes",
                (JavaClass type) ->
                    !type.isInterface()
                        && !type.isEnum()
                        && !type.isAnonymousClass()
                        && !type.isNestedClass()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !GENERATED.test(type)))
        .should(beFinal())
        .because("inheritance is designed or forbidden")
        .check(CLASSES);
  }

  @Test
  void noMethodThrowsAnything() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("..jte..")
        .and()
        .doNotHaveName("close")
        .should()
        .declareThrowableOfType(Exception.class)
        .because("a caller cannot act on anything")
        .check(CLASSES);
  }

  @Test
  void publicMethodsOfTheCoreReturnNoNull() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("symposium.core..")
        .should()
        .notBeAnnotatedWith(org.jspecify.annotations.Nullable.class)
        .because("absence is an Optional")
        .check(CLASSES);
  }
}
