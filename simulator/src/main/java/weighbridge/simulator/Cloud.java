package weighbridge.simulator;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import weighbridge.simulator.acm.Certificates;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.cloudwatch.CloudWatch;
import weighbridge.simulator.cloudwatch.LambdaMetrics;
import weighbridge.simulator.cloudwatch.LatticeMetrics;
import weighbridge.simulator.dataplane.FunctionInvoker;
import weighbridge.simulator.dataplane.InvokeOutcome;
import weighbridge.simulator.dataplane.RequestObserver;
import weighbridge.simulator.dataplane.Routes;
import weighbridge.simulator.dataplane.RoutingTable;
import weighbridge.simulator.dataplane.ServedRequest;
import weighbridge.simulator.firehose.Streams;
import weighbridge.simulator.iam.Iam;
import weighbridge.simulator.kms.Kms;
import weighbridge.simulator.lambda.Lambda;
import weighbridge.simulator.lattice.Lattice;
import weighbridge.simulator.logs.Logs;
import weighbridge.simulator.provider.resource.Aws;
import weighbridge.simulator.ram.Ram;
import weighbridge.simulator.s3.Objects;
import weighbridge.simulator.sns.Sns;

/**
 * The simulated AWS behind one door: a call has it to itself, so every service may be written for one thread. Requests on
 * the data plane read the routes of the last finished call without waiting.
 */
final class Cloud implements Routes, FunctionInvoker, RequestObserver {
    private final World world;
    private final Aws aws;
    private final Site site;
    private final LogDelivery logDelivery;
    private final LatticeMetrics latticeMetrics;
    private volatile RoutingTable routes;

    Cloud(SimulatorOptions options) {
        Clock clock = options.clock();
        Account account = new Account(options.account(), options.region());
        this.world = options.world().orElseGet(World::new);
        Ids ids = new Ids(options.seed() + world.arrive(account));
        Iam iam = new Iam(account, ids, clock);
        Logs logs = new Logs(account);
        Lambda lambda = new Lambda(account, clock, iam, logs);
        Objects objects = new Objects();
        Streams streams = new Streams(account);
        this.logDelivery = new LogDelivery(account, clock, logs, objects, streams);
        Certificates certificates = new Certificates(account);
        Lattice lattice = new Lattice(
                account,
                ids,
                options.quotas(),
                clock,
                world.lattice(),
                lambda::exists,
                certificates::names,
                logDelivery);
        Ram ram = new Ram(account, ids, world.shares(), lattice.networks()::owns);
        Kms kms = new Kms(account, ids);
        Sns sns = new Sns(account, ids, kms);
        CloudWatch cloudWatch = new CloudWatch(account, clock, new TopicActions(sns));
        lambda.invocations().listen(new LambdaMetrics(cloudWatch.metrics()));
        this.latticeMetrics = new LatticeMetrics(cloudWatch.metrics(), clock, account.region());
        this.aws = new Aws(
                account,
                ids,
                lattice,
                lambda,
                iam,
                logs,
                objects,
                streams,
                ram,
                certificates,
                world.dns().route53(),
                cloudWatch,
                sns,
                kms,
                options.programDirectory());
        this.site = new Site(account, lattice);
        refresh();
        world.join(account, this::refresh);
        world.dns().add(site);
    }

    private void refresh() {
        routes = aws.lattice().routes();
    }

    Aws aws() {
        return aws;
    }

    World world() {
        return world;
    }

    Site site() {
        return site;
    }

    /** Lets one call in. Routes change when it ends, also when it fails. */
    <T> T call(Supplier<T> work) {
        return world.call(work);
    }

    void run(Runnable work) {
        world.run(work);
    }

    @Override
    public RoutingTable current() {
        return routes;
    }

    @Override
    public InvokeOutcome invoke(Invocation invocation) {
        Lambda.Admission admission = admit(invocation);
        if (admission instanceof Lambda.Admission.Admitted admitted) {
            return admitted.function().apply(invocation.event());
        }
        return ((Lambda.Admission.Refused) admission).outcome();
    }

    @Override
    public void served(ServedRequest request) {
        latticeMetrics.served(request);
        world.read(() -> {
            world.lattice().write(request);
            return null;
        });
    }

    List<String> accessLog(String destinationArn) {
        return world.read(() -> logDelivery.delivered(destinationArn));
    }

    private Lambda.Admission admit(Invocation invocation) {
        return world.read(() -> aws.lambda().admit(invocation));
    }

    /** Leaves the world. */
    void close() {
        world.dns().remove(site);
        world.leave(aws.account());
    }
}
