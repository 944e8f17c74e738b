package weighbridge.simulator.dataplane;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The data plane can be read, tested and replaced without the control plane. */
class DataPlaneBoundaryTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("weighbridge.simulator.dataplane");

    @Test
    void knowsNothingOfTheRestOfTheSimulator() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("weighbridge..")
                        .and(resideOutsideOfPackage("weighbridge.simulator.dataplane..")))
                .check(CLASSES);
    }

    @Test
    void knowsNothingOfPulumi() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.pulumi..", "pulumirpc..", "io.grpc..", "com.google.protobuf..")
                .check(CLASSES);
    }
}
