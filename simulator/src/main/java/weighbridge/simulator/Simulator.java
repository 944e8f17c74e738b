package weighbridge.simulator;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import weighbridge.simulator.cloudwatch.CloudWatchView;
import weighbridge.simulator.cloudwatch.Metrics;
import weighbridge.simulator.dataplane.DataPlane;
import weighbridge.simulator.dataplane.FunctionSettings;
import weighbridge.simulator.dataplane.HandlerRunner;
import weighbridge.simulator.lambda.InvocationListener;
import weighbridge.simulator.lambda.PolicyStatement;
import weighbridge.simulator.lattice.LatticeView;
import weighbridge.simulator.logs.LogEvent;
import weighbridge.simulator.provider.Door;
import weighbridge.simulator.provider.Faults;
import weighbridge.simulator.provider.ProviderServer;
import weighbridge.simulator.sns.SnsView;

/**
 * A running simulator. Everything it simulates lives in this process and ends with {@link #close}.
 *
 * <pre>{@code
 * try (Simulator sim = Simulator.start(SimulatorOptions.DEFAULT)) {
 *     sim.publish("arn:aws:lambda:eu-west-1:111122223333:function:orders:7", new OrdersHandler());
 *     // PULUMI_DEBUG_PROVIDERS=aws:<sim.providerPort()> pulumi up …
 *     URI orders = sim.endpoint("orders", 443);
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {
    private final Clock clock;
    private final Cloud cloud;
    private final Faults faults = new Faults();
    private final ProviderServer provider;
    private final ProviderServer nativeProvider;
    private final DataPlane dataPlane;

    private Simulator(SimulatorOptions options) {
        this.clock = options.clock();
        this.cloud = new Cloud(options);
        this.provider = ProviderServer.start(cloud.aws(), faults, door(cloud));
        this.nativeProvider = ProviderServer.startNative(cloud.aws(), faults, door(cloud));
        this.dataPlane = DataPlane.start(cloud, cloud, cloud, clock, options.seed());
        cloud.site().open(dataPlane);
    }

    /** Starts an empty AWS account on free ports of 127.0.0.1. */
    public static Simulator start(SimulatorOptions options) {
        return new Simulator(options);
    }

    private static Door door(Cloud cloud) {
        return cloud::call;
    }

    /** The port for {@code PULUMI_DEBUG_PROVIDERS=aws:PORT}. */
    public int providerPort() {
        return provider.port();
    }

    /** The port for {@code PULUMI_DEBUG_PROVIDERS=aws-native:PORT}; VPC Lattice alone is behind it. */
    public int nativeProviderPort() {
        return nativeProvider.port();
    }

    /** Makes a numbered function version exist that no stack owns, with Lambda's default memory and time-out. */
    public void publish(String numberedFunctionArn, RequestStreamHandler handler) {
        publish(FunctionSettings.of(numberedFunctionArn), handler);
    }

    /** As {@link #publish(String, RequestStreamHandler)}, for a handler of objects. */
    public void publish(String numberedFunctionArn, RequestHandler<?, ?> handler) {
        publish(FunctionSettings.of(numberedFunctionArn), handler);
    }

    /**
     * As {@link #publish(String, RequestStreamHandler)}, with memory and time-out.
     *
     * @param handler serves all invocations, also several at once
     * @throws IllegalArgumentException if the ARN is not of a numbered version in this account and Region, or the handler is
     *     none
     */
    public void publish(FunctionSettings settings, Object handler) {
        HandlerRunner runner = HandlerRunner.shared(settings, clock, handler);
        cloud.run(() -> cloud.aws().lambda().publishElsewhere(settings.functionArn(), runner));
    }

    /**
     * As {@link #publish(FunctionSettings, Object)}, for a handler that each execution environment makes anew: what its making
     * takes is the environment's initialization.
     */
    public void publishEach(FunctionSettings settings, Supplier<?> newHandler) {
        HandlerRunner runner = new HandlerRunner(settings, clock, newHandler);
        cloud.run(() -> cloud.aws().lambda().publishElsewhere(settings.functionArn(), runner));
    }

    /**
     * The base URI of a listener's data plane on 127.0.0.1, plain HTTP.
     *
     * @param listenerPort as VPC Lattice holds it, such as 443
     * @throws IllegalArgumentException if there is no such service or listener
     */
    public URI endpoint(String serviceName, int listenerPort) {
        return dataPlane.endpoint(serviceName, listenerPort);
    }

    /** What VPC Lattice holds now. */
    public LatticeView lattice() {
        return cloud.call(() -> cloud.aws().lattice().view());
    }

    /** The statements in all functions' resource policies. */
    public List<PolicyStatement> permissions() {
        return cloud.call(() -> cloud.aws().lambda().permissions().all());
    }

    /** Tells somebody of every invocation of a function from now on. */
    public void listen(InvocationListener listener) {
        cloud.aws().lambda().invocations().listen(listener);
    }

    /** What is in a log group, in the order written. */
    public List<LogEvent> logEvents(String group) {
        return cloud.aws().logs().events(group);
    }

    /**
     * The lines of an access log, in the order written.
     *
     * @param destinationArn of a log group, a bucket or a delivery stream
     */
    public List<String> accessLog(String destinationArn) {
        return cloud.accessLog(destinationArn);
    }

    /** What services and functions have measured so far. */
    public Metrics metrics() {
        return cloud.aws().cloudWatch().metrics();
    }

    /** What CloudWatch holds now, beside its metrics. */
    public CloudWatchView cloudWatch() {
        return cloud.call(() -> cloud.aws().cloudWatch().view());
    }

    /** What SNS holds now, and the mail that it has delivered. */
    public SnsView sns() {
        return cloud.call(() -> cloud.aws().sns().view());
    }

    /**
     * Whether nothing is left of what stacks made. What operators made does not count: functions published elsewhere, S3
     * objects, certificates, hosted zones. Records in those zones do, in whichever Region their stack is. A key that
     * waits for its deletion is gone.
     */
    public boolean isEmpty() {
        return cloud.call(() -> cloud.aws().lattice().view().isEmpty()
                && cloud.aws().lambda().isEmpty()
                && cloud.aws().iam().isEmpty()
                && cloud.aws().logs().isEmpty()
                && cloud.aws().ram().isEmpty()
                && cloud.aws().cloudWatch().isEmpty()
                && cloud.aws().sns().isEmpty()
                && cloud.aws().kms().isEmpty()
                && cloud.aws().route53().isEmpty(cloud.aws().account().id()));
    }

    /** The names of its world. */
    public Dns dns() {
        return cloud.world().dns();
    }

    /** Changes by hand, past any stack. */
    public Operator operator() {
        return new Operator(cloud);
    }

    /** Failures on request. */
    public Faults faults() {
        return faults;
    }

    /** Frees every port and ends every thread but those of handlers that do not return. */
    @Override
    public void close() {
        dataPlane.close();
        provider.close();
        nativeProvider.close();
        cloud.close();
    }
}
