package weighbridge.simulator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;

/** A running simulator with the example's functions published and an engine to call it: the happy start of a test. */
public final class Shop implements AutoCloseable {
    public static final String NETWORK = "aws:vpclattice/serviceNetwork:ServiceNetwork";
    public static final String VPC_ASSOCIATION =
            "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation";
    public static final String SERVICE = "aws:vpclattice/service:Service";
    public static final String SERVICE_ASSOCIATION =
            "aws:vpclattice/serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation";
    public static final String LISTENER = "aws:vpclattice/listener:Listener";
    public static final String RULE = "aws:vpclattice/listenerRule:ListenerRule";
    public static final String TARGET_GROUP = "aws:vpclattice/targetGroup:TargetGroup";
    public static final String ATTACHMENT = "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment";
    public static final String PERMISSION = "aws:lambda/permission:Permission";
    public static final String FUNCTION = "aws:lambda/function:Function";
    public static final String ROLE = "aws:iam/role:Role";

    public final Simulator simulator;
    public final Engine engine;

    public Shop() {
        this(SimulatorOptions.DEFAULT);
    }

    public Shop(SimulatorOptions options) {
        this.simulator = Simulator.start(options);
        this.engine = new Engine(simulator);
        publish("orders", 7);
        publish("orders", 8);
    }

    /** An account without functions. */
    public Shop(Simulator simulator) {
        this.simulator = simulator;
        this.engine = new Engine(simulator);
    }

    /** Publishes a version that answers with its own number. */
    public void publish(String name, int version) {
        RequestStreamHandler handler = (in, out, context) -> {
            in.readAllBytes();
            String answer = "{\"statusCode\":200,\"body\":\"" + context.getFunctionVersion() + "\"}";
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        };
        simulator.publish(arn(name, version), handler);
    }

    public static String arn(String name, int version) {
        return "arn:aws:lambda:eu-west-1:111122223333:function:" + name + ":" + version;
    }

    public Engine.Resource service(String name) {
        return engine.create(SERVICE, name, "{'name':'" + name + "'}");
    }

    public Engine.Resource targetGroup(String name) {
        return engine.create(
                TARGET_GROUP,
                name,
                "{'name':'" + name + "','type':'LAMBDA','config':{'lambdaEventStructureVersion':'V2'}}");
    }

    /** A target group with a function that VPC Lattice may invoke for it. */
    public Engine.Resource version(String name, int version) {
        Engine.Resource group = targetGroup(name + "-v" + version);
        engine.create(
                PERMISSION,
                "v" + version,
                "{'action':'lambda:InvokeFunction','function':'" + name + "','principal':'vpc-lattice.amazonaws.com',"
                        + "'qualifier':'" + version + "','sourceArn':'" + group.text("arn") + "','statementId':'v"
                        + version + "'}");
        attach(group, arn(name, version));
        return group;
    }

    public Engine.Resource attach(Engine.Resource group, String functionArn) {
        return engine.create(
                ATTACHMENT,
                "attachment",
                "{'targetGroupIdentifier':'" + group.id() + "','target':{'id':'" + functionArn + "'}}");
    }

    public Engine.Resource listener(Engine.Resource service, String name, int port, String action) {
        return engine.create(LISTENER, name, listenerInputs(service, name, port, action));
    }

    public static String listenerInputs(Engine.Resource service, String name, int port, String action) {
        return "{'name':'" + name + "','port':" + port + ",'protocol':'HTTP','serviceIdentifier':'" + service.id()
                + "','defaultAction':" + action + "}";
    }

    /** A listener's action, of what {@link #target} makes. */
    public static String forwards(String... targets) {
        return "{'forwards':[{'targetGroups':[" + String.join(",", targets) + "]}]}";
    }

    /** A rule's action. */
    public static String forward(String... targets) {
        return "{'forward':{'targetGroups':[" + String.join(",", targets) + "]}}";
    }

    public static String target(Engine.Resource group, int weight) {
        return "{'targetGroupIdentifier':'" + group.id() + "','weight':" + weight + "}";
    }

    public static String fixed(int status) {
        return "{'fixedResponse':{'statusCode':" + status + "}}";
    }

    public Engine.Resource rule(Engine.Resource listener, String name, int priority, String action) {
        return engine.create(RULE, name, ruleInputs(listener, name, priority, action));
    }

    public static String ruleInputs(Engine.Resource listener, String name, int priority, String action) {
        return ruleInputs(
                listener, name, priority, action, "{'httpMatch':{'pathMatch':{'match':{'prefix':'/" + name + "'}}}}");
    }

    public static String ruleInputs(Engine.Resource listener, String name, int priority, String action, String match) {
        return "{'name':'" + name + "','priority':" + priority + ",'serviceIdentifier':'"
                + listener.text("serviceIdentifier") + "','listenerIdentifier':'" + listener.text("listenerId")
                + "','match':" + match + ",'action':" + action + "}";
    }

    @Override
    public void close() {
        engine.close();
        simulator.close();
    }
}
