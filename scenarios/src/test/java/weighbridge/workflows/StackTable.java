package weighbridge.workflows;

import java.util.List;

/** The table of stacks that CI deploys, {@code ci/stacks.txt}. */
final class StackTable {
    private StackTable() {}

    record Line(String stack, String environment, String account, String region) {
        /** Its stack file: a service folder's stack is named with its folder. */
        String file() {
            int folder = stack.lastIndexOf('/') + 1;
            return stack.substring(0, folder) + "Pulumi." + stack.substring(folder) + ".yaml";
        }
    }

    static List<Line> read() {
        return Repository.read(Repository.root().resolve("ci/stacks.txt"))
                .lines()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", -1))
                .map(fields -> new Line(fields[0], fields[1], fields[2], fields[3]))
                .toList();
    }
}
