package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import weighbridge.simulator.dataplane.Match;
import weighbridge.simulator.lattice.ActionRequest;
import weighbridge.simulator.lattice.LatticeRule;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code aws_vpclattice_listener_rule} (terraform-provider-aws, internal/service/vpclattice/listener_rule.go), with its
 * traps: no weight of 0 and no changed priority is ever sent.
 */
final class ListenerRuleType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.block(
                    "action",
                    Kind.BLOCK,
                    Schema.of(ActionProps.fixedResponse(), ActionProps.ruleForward()),
                    Flag.REQUIRED),
            Shapes.arn(),
            Property.of("listenerIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            MatchProps.property(),
            Shapes.name().where(ValueRule.lengthBetween(3, 63)),
            Property.of("priority", Kind.INTEGER, Flag.REQUIRED).where(ValueRule.between(1, 100)),
            Shapes.output("ruleId"),
            Property.of("serviceIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    ListenerRuleType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/listenerRule:ListenerRule";
    }

    @Override
    public String label() {
        return "VPCLattice Listener Rule";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        LatticeRule rule = aws.lattice()
                .rules()
                .create(
                        in.need("serviceIdentifier"),
                        in.need("listenerIdentifier"),
                        in.need("name"),
                        in.integer("priority").orElseThrow(),
                        MatchProps.of(in.block("match").orElseThrow()),
                        ActionProps.ofRule(in.block("action").orElseThrow()),
                        in.map("tags"));
        return in.need("serviceIdentifier") + "/" + in.need("listenerIdentifier") + "/" + rule.id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeRule rule = get(state);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("action", ActionProps.ruleOutput(rule.action()));
        out.put("arn", rule.arn());
        out.put("listenerIdentifier", state.need("listenerIdentifier"));
        out.put("match", MatchProps.output(rule.match()));
        out.put("name", rule.name());
        out.put("priority", (long) rule.priority());
        out.put("ruleId", rule.id());
        out.put("serviceIdentifier", state.need("serviceIdentifier"));
        Shapes.put(out, rule.tags());
        return out;
    }

    private LatticeRule get(Props state) {
        return aws.lattice()
                .rules()
                .get(state.need("serviceIdentifier"), state.need("listenerIdentifier"), state.need("ruleId"));
    }

    /** {@code resourceListenerRuleUpdate} sends action and match where they changed, and nothing else. */
    @Override
    public void update(String id, Props state, Props in) {
        Optional<ActionRequest> action = Differ.changed(SCHEMA, "action", state, in)
                ? in.block("action").map(ActionProps::ofRule)
                : Optional.empty();
        Optional<Match> match =
                Differ.changed(SCHEMA, "match", state, in) ? in.block("match").map(MatchProps::of) : Optional.empty();
        aws.lattice()
                .rules()
                .update(
                        state.need("serviceIdentifier"),
                        state.need("listenerIdentifier"),
                        state.need("ruleId"),
                        match,
                        action,
                        OptionalInt.empty());
        if (Shapes.tagsChanged(state, in)) {
            aws.lattice()
                    .rules()
                    .tag(
                            state.need("serviceIdentifier"),
                            state.need("listenerIdentifier"),
                            state.need("ruleId"),
                            in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice()
                .rules()
                .delete(state.need("serviceIdentifier"), state.need("listenerIdentifier"), state.need("ruleId"));
    }

    @Override
    public Props imported(String id) {
        CompositeId parts = CompositeId.of(id, 3);
        return new Props(Map.of(
                "serviceIdentifier", parts.part(0), "listenerIdentifier", parts.part(1), "ruleId", parts.part(2)));
    }
}
