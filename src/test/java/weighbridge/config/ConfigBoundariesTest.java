package weighbridge.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "weighbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ConfigBoundariesTest {
    @ArchTest
    static final ArchRule splits_and_config_know_nothing_of_pulumi = noClasses()
            .that()
            .resideInAnyPackage("weighbridge.split..", "weighbridge.config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.pulumi..");

    @ArchTest
    static final ArchRule splits_know_nothing_of_config = noClasses()
            .that()
            .resideInAPackage("weighbridge.split..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("weighbridge.config..");

    @ArchTest
    static final ArchRule yaml_is_read_without_knowing_what_for = noClasses()
            .that()
            .resideInAPackage("weighbridge.config.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("weighbridge.config");
}
