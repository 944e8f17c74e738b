package weighbridge.simulator.provider.resource;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/**
 * {@code AWS::VpcLattice::AuthPolicy}: the policy is an object, and its identifier is the id or ARN that it was given ({@code
 * aws-vpclattice-authpolicy.json}).
 */
final class NativeAuthPolicyType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("policy", Kind.ANY, Flag.REQUIRED),
            Property.of("resourceIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Shapes.output("state"));

    private final Aws aws;

    NativeAuthPolicyType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:vpclattice:AuthPolicy";
    }

    @Override
    public String label() {
        return "AWS::VpcLattice::AuthPolicy";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    /** The model's {@code "type": "object"}, in the words of the validator of CloudFormation's command line. */
    @Override
    public List<Checker.Failure> check(Props in) {
        return in.value("policy")
                .filter(String.class::isInstance)
                .map(text -> List.of(new Checker.Failure(
                        "policy", "Model validation failed (#/Policy: expected type: JSONObject, found: String)")))
                .orElse(List.of());
    }

    @Override
    public String create(Props in) {
        aws.lattice()
                .authPolicies()
                .put(
                        in.need("resourceIdentifier"),
                        new Gson().toJson(in.value("policy").orElseThrow()));
        return in.need("resourceIdentifier");
    }

    @Override
    public String described(Props in) {
        return in.string("resourceIdentifier").orElse("");
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        String document = aws.lattice().authPolicies().get(id).document();
        return Map.of("policy", new Gson().fromJson(document, Map.class), "resourceIdentifier", id, "state", "ACTIVE");
    }

    @Override
    public void update(String id, Props state, Props in) {
        create(in);
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().authPolicies().delete(id);
    }
}
