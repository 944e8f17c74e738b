package weighbridge.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "weighbridge", importOptions = DoNotIncludeTests.class)
final class BoundariesTest {
    @ArchTest
    static final ArchRule WHAT_DEPLOYS_KNOWS_NO_SIMULATOR = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("weighbridge.simulator..", "weighbridge.demo..");

    @ArchTest
    static final ArchRule WHAT_DEPLOYS_SHARES_NO_CODE_WITH_THE_PACK =
            noClasses().should().dependOnClassesThat().resideInAPackage("weighbridge.policies..");

    @ArchTest
    static final ArchRule THE_SPLITS_SHOWN_KNOW_NOTHING_OF_PULUMIS_SDK = noClasses()
            .that()
            .resideInAPackage("weighbridge.cli.splits..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.pulumi..", "pulumirpc..");
}
