package weighbridge.policies.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A {@code pulumi} on PATH that the pack exports the state with. */
final class FakePulumi {
    private final Path folder;

    private FakePulumi(Path folder) {
        this.folder = folder;
    }

    /** One that runs a shell script. */
    static FakePulumi running(Path scratch, String script) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("fake"));
        Path pulumi = folder.resolve("pulumi");
        Files.writeString(pulumi, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(pulumi, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new FakePulumi(folder);
    }

    /** One that prints the state of a listener {@code https} with marks, which sends v7 and v8 their weights since long. */
    static FakePulumi printing(Path scratch, int v7, int v8) throws IOException {
        FakePulumi fake = running(scratch, "cat \"$0.json\"");
        Files.writeString(fake.folder.resolve("pulumi.json"), """
                {"version": 3, "deployment": {"resources": [
                  {"urn": "urn:pulumi:dev::shop::aws:vpclattice/targetGroup:TargetGroup::v7",
                   "type": "aws:vpclattice/targetGroup:TargetGroup",
                   "outputs": {"id": "tg-7", "tags": {"weighbridge:service": "orders", "weighbridge:version": "v7"}}},
                  {"urn": "urn:pulumi:dev::shop::aws:vpclattice/targetGroup:TargetGroup::v8",
                   "type": "aws:vpclattice/targetGroup:TargetGroup",
                   "outputs": {"id": "tg-8", "tags": {"weighbridge:service": "orders", "weighbridge:version": "v8"}}},
                  {"urn": "%s", "type": "aws:vpclattice/listener:Listener",
                   "modified": "2026-01-05T11:00:00Z",
                   "outputs": {"tags": {"weighbridge:service": "orders", "weighbridge:action": "orders/https",
                       "weighbridge:versions": "v7 v8", "weighbridge:stable": "v7"},
                     "defaultAction": {"forwards": [{"targetGroups": [
                       {"targetGroupIdentifier": "tg-7", "weight": %d},
                       {"targetGroupIdentifier": "tg-8", "weight": %d}]}]}}}]}}
                """.formatted(Inputs.LISTENER_URN, v7, v8));
        return fake;
    }

    Map<String, String> environment() {
        return Map.of("PATH", folder + File.pathSeparator + System.getenv("PATH"));
    }

    /** A file that the script wrote beside itself as {@code "$0.NAME"}. */
    Path written(String name) {
        return folder.resolve("pulumi." + name);
    }
}
