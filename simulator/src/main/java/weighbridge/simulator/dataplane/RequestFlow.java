package weighbridge.simulator.dataplane;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import weighbridge.simulator.dataplane.Action.FixedResponse;
import weighbridge.simulator.dataplane.Action.Forward;
import weighbridge.simulator.dataplane.Action.WeightedTargetGroup;

/** The way of one request: network and service let it in → listener → rule → target group → function → reply. */
final class RequestFlow {
    /**
     * The user guide's "6 MB" for request body and response JSON, read as MiB.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html">Lambda functions as targets</a>
     */
    static final int MAX_BYTES = 6 * 1024 * 1024;

    private final Routes routes;
    private final FunctionInvoker invoker;
    private final VersionPicker picker;
    private final RequestObserver observer;
    private final Clock clock;

    RequestFlow(Routes routes, FunctionInvoker invoker, VersionPicker picker, RequestObserver observer, Clock clock) {
        this.routes = routes;
        this.invoker = invoker;
        this.picker = picker;
        this.observer = observer;
        this.clock = clock;
    }

    Reply answer(String serviceName, int port, LatticeRequest request) {
        RoutingTable table = routes.current();
        Optional<RoutedService> service = table.service(serviceName);
        Optional<Listener> listener = service.flatMap(found -> found.listener(port));
        if (service.isEmpty() || listener.isEmpty()) {
            return Reply.failure(404, "service " + serviceName + " has no listener on port " + port);
        }
        if (service.get().serviceNetworkArn().isEmpty()) {
            return Reply.failure(503, "service " + serviceName + " is in no service network: nobody can reach it");
        }
        Instant started = clock.instant();
        Admission admission = Admission.of(service.get(), listener.get(), request);
        Answer answer = pass(table, service.get(), listener.get(), request, admission);
        observer.served(ServedRequest.of(service.get(), listener.get(), request, admission, answer, since(started)));
        return answer.reply();
    }

    private Duration since(Instant started) {
        return Duration.between(started, clock.instant());
    }

    /** Network and service judge before any rule does. */
    private Answer pass(
            RoutingTable table, RoutedService service, Listener listener, LatticeRequest request, Admission admission) {
        return admission
                .denial()
                .map(denial -> Answer.own(Reply.denied(denial.message())))
                .orElseGet(() -> act(table, service, listener, request.by(admission.caller())));
    }

    private Answer act(RoutingTable table, RoutedService service, Listener listener, LatticeRequest request) {
        Optional<Rule> rule = listener.rules().stream()
                .filter(candidate -> Matching.takes(candidate.match(), request))
                .findFirst();
        Action action = rule.map(Rule::action).orElse(listener.defaultAction());
        String actionKey = service.name() + "/" + listener.name()
                + rule.map(found -> "/" + found.name()).orElse("");
        if (action instanceof FixedResponse fixed) {
            return Answer.own(Reply.fixed(fixed.status()));
        }
        return forward(table, service, (Forward) action, actionKey, request);
    }

    private Answer forward(
            RoutingTable table, RoutedService service, Forward action, String actionKey, LatticeRequest request) {
        if (request.body().length > MAX_BYTES) {
            return Answer.own(Reply.failure(413, "the request's body has more than 6 MB"));
        }
        Optional<WeightedTargetGroup> picked = picker.pick(actionKey, action.targetGroups());
        if (picked.isEmpty()) {
            return Answer.own(Reply.failure(503, actionKey + " has no target group with a weight above 0"));
        }
        String id = picked.get().targetGroupId();
        TargetGroup group = table.targetGroups().get(id);
        if (group == null || group.functionArn().isEmpty()) {
            Reply reply = Reply.failure(503, "target group " + id + " has no registered target");
            return Answer.without(Optional.ofNullable(group), reply);
        }
        return invoke(service, group, request);
    }

    private Answer invoke(RoutedService service, TargetGroup group, LatticeRequest request) {
        String event = LatticeEvents.event(service, group, request);
        var invocation = new FunctionInvoker.Invocation(
                group.functionArn().orElseThrow(), group.arn(), event.getBytes(StandardCharsets.UTF_8));
        Instant started = clock.instant();
        Reply reply = reply(invoker.invoke(invocation));
        return Answer.ofTarget(group, since(started), reply);
    }

    private static Reply reply(InvokeOutcome outcome) {
        if (outcome instanceof InvokeOutcome.Answered answered) {
            return FunctionAnswer.toReply(answered.payload());
        } else if (outcome instanceof InvokeOutcome.FunctionError error) {
            return Reply.failure(502, "the function failed: " + error.errorType() + ": " + error.message());
        } else if (outcome instanceof InvokeOutcome.TimedOut timedOut) {
            return Reply.failure(
                    502, "the function timed out after " + timedOut.timeout().toMillis() + " ms");
        } else if (outcome instanceof InvokeOutcome.NotPermitted refused) {
            return Reply.failure(502, "no permission to invoke: " + refused.reason());
        } else if (outcome instanceof InvokeOutcome.NoSuchFunction none) {
            return Reply.failure(502, "there is no function " + none.functionArn());
        } else if (outcome instanceof InvokeOutcome.Throttled throttled) {
            return Reply.failure(502, "throttled: " + throttled.reason());
        }
        throw new IllegalStateException("not an outcome: " + outcome); // the interface is sealed: only null gets here
    }
}
