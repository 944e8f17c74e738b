package weighbridge.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("weighbridge.simulator");

    @Test
    void theSimulatorKnowsNothingOfTheProgramThePackAndTheCommandLine() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "weighbridge",
                        "weighbridge.config..",
                        "weighbridge.split..",
                        "weighbridge.cli..",
                        "weighbridge.policies.."));
    }

    @Test
    void simulatedAwsKnowsNothingOfPulumi() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "..aws..",
                        "..lattice..",
                        "..lambda..",
                        "..iam..",
                        "..cloudwatch..",
                        "..sns..",
                        "..kms..",
                        "..logs..",
                        "..s3..",
                        "..ram..",
                        "..route53..",
                        "..acm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("pulumirpc..", "com.pulumi..", "io.grpc..", "weighbridge.simulator.provider.."));
    }

    @Test
    void resourceTypesAndSchemasKnowNothingOfTheWire() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..provider.schema..", "..provider.resource..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("pulumirpc..", "io.grpc..", "com.google.protobuf.."));
    }

    @Test
    void schemasKnowNothingOfAws() {
        check(noClasses()
                .that()
                .resideInAPackage("..provider.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..simulator.aws..", "..lattice..", "..lambda..", "..provider.resource.."));
    }

    private static void check(ArchRule rule) {
        rule.check(MAIN);
    }
}
