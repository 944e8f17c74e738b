package weighbridge.config.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the nodes of one document into values: anchors followed, merge keys merged, keys that stand twice refused. */
final class Decoder {
    /** More values than any stack file has; anchors can make them out of a few lines, which the engine refuses too. */
    private static final int MOST_VALUES = 1_000_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    Object decode(Node root) throws UnreadableYamlException {
        Object value = value(root);
        if (!faults.isEmpty()) {
            throw new UnreadableYamlException(faults.stream().distinct().toList());
        }
        return value;
    }

    private Object value(Node node) {
        values++;
        if (values > MOST_VALUES) {
            return refuse(node, "anchors", "must not grow beyond " + MOST_VALUES + " values", "use fewer aliases");
        }
        if (!open.add(node)) {
            return refuse(node, "an alias", "must not contain itself", "remove the alias");
        }
        try {
            if (node instanceof MappingNode mapping) {
                return mapping(mapping);
            }
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream().map(this::value).toList();
            }
            return TaggedScalar.value((ScalarNode) node, this);
        } finally {
            open.remove(node);
        }
    }

    private Mapping mapping(MappingNode node) {
        refuseDuplicates(node);
        Map<String, Object> entries = new LinkedHashMap<>();
        List<String> otherKeys = new ArrayList<>();
        List<Node> merges = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            if (isMerge(tuple.getKeyNode())) {
                merges.add(tuple.getValueNode());
            } else {
                entry(tuple, entries, otherKeys);
            }
        }
        // A key of the mapping itself wins over a merged one, and of merged ones the first.
        for (Node merge : merges) {
            merged(merge).forEach(other -> {
                other.entries().forEach(entries::putIfAbsent);
                otherKeys.addAll(other.otherKeys());
            });
        }
        return new Mapping(entries, otherKeys);
    }

    private void entry(NodeTuple tuple, Map<String, Object> entries, List<String> otherKeys) {
        if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
            refuse(
                    tuple.getKeyNode(),
                    "a mapping or list as a key",
                    "must have text as a key",
                    "write the key as text");
            return;
        }
        Object key = TaggedScalar.value(keyNode, this);
        String text = key == null ? "<nil>" : EngineJson.text(key);
        if (!(key instanceof String)) {
            otherKeys.add(text);
        }
        path.addLast(text);
        entries.put(text, value(tuple.getValueNode()));
        path.removeLast();
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getValue().equals("<<")
                && scalar.getTag().equals(EngineYaml.PLAIN);
    }

    private List<Mapping> merged(Node merge) {
        List<Node> sources = merge instanceof SequenceNode sequence ? sequence.getValue() : List.of(merge);
        List<Mapping> mappings = new ArrayList<>();
        for (Node source : sources) {
            if (value(source) instanceof Mapping mapping) {
                mappings.add(mapping);
            } else {
                refuse(source, "a merge key", "must merge a mapping or a list of mappings", "remove the << key");
            }
        }
        return mappings;
    }

    private void refuseDuplicates(MappingNode node) {
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                Integer first = lines.putIfAbsent(key.getValue(), line(key));
                if (first != null) {
                    path.addLast(key.getValue());
                    refuse(
                            key,
                            "the key " + key.getValue() + where(first, line(key)),
                            "must stand once: of two, one would be lost unseen",
                            "remove one of the two");
                    path.removeLast();
                }
            }
        }
    }

    private static String where(int first, int second) {
        return first == second ? " twice in line " + first : " in lines " + first + " and " + second;
    }

    /** Notes a fault; the null that stands in for the value is never handed out. */
    Object refuse(Node node, String found, String rule, String fix) {
        faults.add(new Fault(List.copyOf(path), line(node), found, rule, fix));
        return null;
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
