package weighbridge.simulator.provider;

import com.google.protobuf.Empty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.provider.resource.ResourceType;
import weighbridge.simulator.provider.resource.ResourceTypes;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Props;

/** What the engine asks, from messages to resource types and back. */
final class Calls {
    /** The version of pulumi-aws whose behaviour is simulated. */
    static final String VERSION = "6.83.0";

    private final Account account;
    private final ResourceTypes types;
    private final ResourceCalls resources;
    private final Door door;
    private final Dialect dialect;
    private final Invokes invokes;

    Calls(Account account, ResourceTypes types, Faults faults, Door door, Dialect dialect) {
        this.account = account;
        this.types = types;
        this.resources = new ResourceCalls(faults, dialect);
        this.dialect = dialect;
        this.door = door;
        this.invokes = new Invokes(account);
    }

    ConfigureResponse configure(ConfigureRequest request) {
        new ProviderConfig(Values.read(request.getArgs())).problem(account).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return ConfigureResponse.newBuilder()
                .setSupportsPreview(true)
                .setSupportsAutonamingConfiguration(true)
                .build();
    }

    /** Another Region is another provider; other settings are taken over. */
    DiffResponse diffConfig(DiffRequest request) {
        Object old = Values.read(request.getOldInputs()).get("region");
        Object now = Values.read(request.getNews()).get("region");
        boolean moved = old != null && !old.equals(now);
        return moved
                ? DiffResponse.newBuilder()
                        .setChanges(DiffResponse.DiffChanges.DIFF_SOME)
                        .addReplaces("region")
                        .addDiffs("region")
                        .build()
                : DiffResponse.newBuilder()
                        .setChanges(DiffResponse.DiffChanges.DIFF_UNKNOWN)
                        .build();
    }

    CheckResponse check(CheckRequest request) {
        Urn urn = Urn.of(request.getUrn());
        ResourceType type = types.get(urn.type());
        Checker checker = new Checker(urn.name(), Naming.of(request, urn));
        Map<String, Object> news = Values.read(request.getNews());
        Map<String, Object> inputs = checker.check(type.schema(), news, Values.read(request.getOlds()));
        CheckResponse.Builder response = CheckResponse.newBuilder().setInputs(Values.write(inputs));
        checker.failures().forEach(failure -> response.addFailures(of(failure)));
        type.check(new Props(news)).forEach(failure -> response.addFailures(of(failure)));
        return response.build();
    }

    private static CheckFailure of(Checker.Failure failure) {
        return CheckFailure.newBuilder()
                .setProperty(failure.property())
                .setReason(failure.reason())
                .build();
    }

    DiffResponse diff(DiffRequest request) {
        return dialect.diff(type(request.getUrn()), request);
    }

    CreateResponse create(CreateRequest request) {
        ResourceType type = type(request.getUrn());
        Map<String, Object> inputs = Values.read(request.getProperties());
        if (request.getPreview()) {
            return CreateResponse.newBuilder()
                    .setProperties(Values.write(resources.planCreate(type, inputs)))
                    .build();
        }
        ResourceCalls.Resource created = door.call(() -> resources.create(type, inputs));
        return CreateResponse.newBuilder()
                .setId(created.id())
                .setProperties(Values.write(created.state()))
                .build();
    }

    UpdateResponse update(UpdateRequest request) {
        ResourceType type = type(request.getUrn());
        Map<String, Object> state = Values.read(request.getOlds());
        Map<String, Object> inputs = Values.read(request.getNews());
        Map<String, Object> updated = request.getPreview()
                ? resources.planUpdate(type, state, inputs)
                : door.call(() -> resources.update(type, request.getId(), state, inputs));
        return UpdateResponse.newBuilder().setProperties(Values.write(updated)).build();
    }

    ReadResponse read(ReadRequest request) {
        ResourceType type = type(request.getUrn());
        Map<String, Object> state = Values.read(request.getProperties());
        Optional<ResourceCalls.Resource> found = door.call(() -> resources.read(type, request.getId(), state));
        Map<String, Object> inputs = Values.read(request.getInputs());
        return found.map(resource -> ReadResponse.newBuilder()
                        .setId(resource.id())
                        .setProperties(Values.write(resource.state()))
                        .setInputs(Values.write(
                                ResourceCalls.inputs(type, inputs, dialect.known(inputs, state), resource.state())))
                        .build())
                .orElseGet(ReadResponse::getDefaultInstance);
    }

    Empty delete(DeleteRequest request) {
        ResourceType type = type(request.getUrn());
        Map<String, Object> state = Values.read(request.getProperties());
        door.call(() -> {
            resources.delete(type, request.getId(), state);
            return List.of();
        });
        return Empty.getDefaultInstance();
    }

    InvokeResponse invoke(InvokeRequest request) {
        return InvokeResponse.newBuilder()
                .setReturn(Values.write(invokes.answer(request.getTok())))
                .build();
    }

    private ResourceType type(String urn) {
        return types.get(Urn.of(urn).type());
    }
}
