package weighbridge.policies;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The boundaries that design.md draws. */
@AnalyzeClasses(packages = "weighbridge.policies", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String[] ENGINE = {"pulumirpc..", "com.pulumi..", "com.google.protobuf..", "io.grpc.."};

    /** What another pack is built on: docs/own-pack.md. */
    private static final String[] REUSABLE = {
        "weighbridge.policies.analyzer..",
        "weighbridge.policies.pack..",
        "weighbridge.policies.value..",
        "weighbridge.policies.verdict.."
    };

    private static final DescribedPredicate<JavaClass> REST_OF_THE_PACK =
            resideInAnyPackage("weighbridge..").and(resideOutsideOfPackages(REUSABLE));

    @ArchTest
    static final ArchRule WHAT_IS_REUSABLE_KNOWS_NOTHING_OF_LATTICE =
            noClasses().that().resideInAnyPackage(REUSABLE).should().dependOnClassesThat(REST_OF_THE_PACK);

    @ArchTest
    static final ArchRule ONLY_THE_SERVER_KNOWS_THE_PROTOCOL = noClasses()
            .that()
            .resideOutsideOfPackages("weighbridge.policies.analyzer..", "weighbridge.policies")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE);

    @ArchTest
    static final ArchRule SPLITS_KNOW_NOTHING_BUT_NUMBERS = classes()
            .that()
            .resideInAPackage("weighbridge.policies.split..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("weighbridge.policies.split..", "java..");

    @ArchTest
    static final ArchRule THE_PACK_SHARES_NO_CODE_WITH_THE_PROGRAM_IT_JUDGES = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("weighbridge..").and(resideOutsideOfPackages("weighbridge.policies..")));
}
