package fr.compteassure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who may know whom. Packages stand on floors: each knows only those below, and of those only what their
 * {@link Door doors} show; the lowest know each other in one direction.
 */
@AnalyzeClasses(packages = "fr.compteassure", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    /** From the top, those included that are still to come. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("profile"),
            List.of("request", "help"),
            List.of("document", "appointment", "message"),
            List.of("payment"),
            List.of("account", "prevention"),
            List.of("registry"),
            List.of("pdf", "letter", "mail", "attachment", "importing", "activity", "api", "session", "cloud", "value",
                    "cpam"));

    private static final DescribedPredicate<JavaClass> IN_A_PACKAGE = resideInAPackage("fr.compteassure.*..");

    private static final DescribedPredicate<JavaClass> A_FEATURE = IN_A_PACKAGE
            .and(DescribedPredicate.not(
                    resideInAnyPackage("fr.compteassure.api..", "fr.compteassure.session..",
                            "fr.compteassure.cloud..")));

    private static final DescribedPredicate<JavaClass> A_HANDLER = assignableTo(RequestStreamHandler.class);

    /** What several handlers have in common is not started itself. */
    private static final DescribedPredicate<JavaClass> A_STARTED_HANDLER = A_HANDLER.and(A_FEATURE)
            .and(DescribedPredicate.not(modifier(JavaModifier.ABSTRACT)));

    @ArchTest
    static void packagesKnowOnlyTheFloorsBelow(JavaClasses classes) {
        var dependencies = classes.stream().filter(IN_A_PACKAGE)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> IN_A_PACKAGE.test(dependency.getTargetClass()));
        assertThat(dependencies.filter(LayersTest::leadsUpOrAside).map(Dependency::getDescription)).isEmpty();
    }

    @ArchTest
    static void everyPackageStandsOnAFloor(JavaClasses classes) {
        assertThat(classes.stream().filter(IN_A_PACKAGE).map(LayersTest::feature).distinct()
                .filter(feature -> floor(feature) < 0)).as("packages that have no place in FLOORS").isEmpty();
    }

    private static boolean leadsUpOrAside(Dependency dependency) {
        var from = feature(dependency.getOriginClass());
        var to = feature(dependency.getTargetClass());
        return !from.equals(to) && floor(to) <= floor(from) && !FLOORS.getLast().contains(to);
    }

    private static int floor(String feature) {
        return IntStream.range(0, FLOORS.size()).filter(height -> FLOORS.get(height).contains(feature)).findFirst()
                .orElse(-1);
    }

    /** The part of the package's name that follows the root. */
    private static String feature(JavaClass type) {
        return type.getBaseComponentType().getPackageName().split("\\.")[2];
    }

    @ArchTest
    static void aPackageIsOpenAtItsDoorAndNowhereElse(JavaClasses classes) {
        var packages = classes.stream().filter(IN_A_PACKAGE).map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages).allSatisfy(each -> {
            var open = each.getClasses().stream()
                    .filter(type -> !type.isArray() && type.isTopLevelClass())
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(type -> !A_STARTED_HANDLER.test(type)).map(JavaClass::getName);
            var door = Stream.of(each.getAnnotationOfType(Door.class).value()).map(Class::getName);
            assertThat(open).containsExactlyInAnyOrderElementsOf(door.toList());
        });
    }

    @ArchTest
    static final ArchRule nobodyButLambdaStartsHandlers = noClasses().should().dependOnClassesThat(A_STARTED_HANDLER);

    @ArchTest
    static final ArchRule valuesKnowNothingElse = noClasses().that().resideInAPackage("fr.compteassure.value..")
            .should().dependOnClassesThat(resideInAPackage("fr.compteassure.*..")
                    .and(DescribedPredicate.not(resideInAPackage("fr.compteassure.value.."))));

    @ArchTest
    static final ArchRule whatIsSharedKnowsNoFeature = noClasses()
            .that().resideInAnyPackage("fr.compteassure.api..", "fr.compteassure.session..", "fr.compteassure.cloud..")
            .should().dependOnClassesThat(A_FEATURE.and(DescribedPredicate.not(
                    resideInAnyPackage("fr.compteassure.value..", "fr.compteassure.cpam.."))));

    @ArchTest
    static final ArchRule theCloudDoesNotKnowTheApi = noClasses().that().resideInAPackage("fr.compteassure.cloud..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.compteassure.api..", "fr.compteassure.session..");

    @ArchTest
    static final ArchRule featuresKnowEachOtherInOneDirectionOnly = slices().matching("fr.compteassure.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyHandlersAreStartedByLambda = classes().that(A_STARTED_HANDLER)
            .should().bePublic().andShould().haveModifier(JavaModifier.FINAL);

    @ArchTest
    static void handlersBuildWhatTheyUseOnce(JavaClasses classes) {
        var built = classes.stream().filter(A_STARTED_HANDLER).flatMap(handler -> handler.getMethods().stream())
                .flatMap(method -> method.getConstructorCallsFromSelf().stream());
        assertThat(built.filter(LayersTest::lastsLongerThanARun).map(JavaConstructorCall::getDescription)).isEmpty();
    }

    private static boolean lastsLongerThanARun(JavaConstructorCall call) {
        var given = call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return given.contains(Cloud.class.getName()) && !given.contains(BackgroundFunction.Run.class.getName());
    }

    @ArchTest
    static final ArchRule onlyHandlersKnowLambda = noClasses().that(A_FEATURE.and(DescribedPredicate.not(A_HANDLER)))
            .should().dependOnClassesThat().resideInAPackage("com.amazonaws..");

    @ArchTest
    static final ArchRule onlyHandlersAnswerHttp = noClasses().that(A_FEATURE.and(DescribedPredicate.not(A_HANDLER)))
            .should().dependOnClassesThat().haveFullyQualifiedName("fr.compteassure.api.Request");

    @ArchTest
    static final ArchRule onlyStoresWriteTables = noClasses()
            .that(A_FEATURE.and(DescribedPredicate.not(simpleNameEndingWith("Store"))))
            .should().dependOnClassesThat(resideInAPackage("software.amazon.awssdk.services.dynamodb.."));
}
