package fr.compteassure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "fr.compteassure", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final DescribedPredicate<JavaClass> A_FEATURE = resideInAPackage("fr.compteassure..")
            .and(DescribedPredicate.not(
                    resideInAPackage("fr.compteassure.api..").or(resideInAPackage("fr.compteassure.cloud.."))));

    private static final DescribedPredicate<JavaClass> A_HANDLER = assignableTo(RequestStreamHandler.class);

    @ArchTest
    static final ArchRule valuesKnowNothingElse = noClasses().that().resideInAPackage("fr.compteassure.value..")
            .should().dependOnClassesThat(resideInAPackage("fr.compteassure..")
                    .and(DescribedPredicate.not(resideInAPackage("fr.compteassure.value.."))));

    @ArchTest
    static final ArchRule whatIsSharedKnowsNoFeature = noClasses()
            .that().resideInAnyPackage("fr.compteassure.api..", "fr.compteassure.cloud..")
            .should().dependOnClassesThat(A_FEATURE.and(
                    DescribedPredicate.not(resideInAPackage("fr.compteassure.value.."))));

    @ArchTest
    static final ArchRule theCloudDoesNotKnowTheApi = noClasses().that().resideInAPackage("fr.compteassure.cloud..")
            .should().dependOnClassesThat().resideInAPackage("fr.compteassure.api..");

    @ArchTest
    static final ArchRule featuresKnowEachOtherInOneDirectionOnly = slices().matching("fr.compteassure.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyHandlersAreStartedByLambda = classes().that(A_FEATURE)
            .and().areAssignableTo(RequestStreamHandler.class)
            .should().bePublic().andShould().haveModifier(JavaModifier.FINAL);

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
