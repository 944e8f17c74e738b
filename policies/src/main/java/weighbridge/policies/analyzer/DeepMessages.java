package weighbridge.policies.analyzer;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import weighbridge.policies.value.Nesting;

/**
 * Lets a service read messages that are nested as deeply as the engine can send them. Java's own limit of 100 levels is reached
 * by an object of some 30 in any resource, be it the schema of a Kubernetes resource; the engine then stops.
 */
final class DeepMessages {
    /** The engine wraps what is secret, which may double the levels that it has read. */
    private static final int LEVELS = 2 * Nesting.DEEPEST;

    private DeepMessages() {}

    static ServerServiceDefinition in(ServerServiceDefinition service) {
        ServerServiceDefinition.Builder deep =
                ServerServiceDefinition.builder(service.getServiceDescriptor().getName());
        service.getMethods().forEach(method -> deep.addMethod(deep(method)));
        return deep.build();
    }

    private static <Q, A> ServerMethodDefinition<Q, A> deep(ServerMethodDefinition<Q, A> method) {
        MethodDescriptor<Q, A> shallow = method.getMethodDescriptor();
        MethodDescriptor<Q, A> deep = shallow.toBuilder()
                .setRequestMarshaller(deep((PrototypeMarshaller<Q>) shallow.getRequestMarshaller()))
                .build();
        return ServerMethodDefinition.create(deep, method.getServerCallHandler());
    }

    // What the marshaller of a generated stub makes is a message of the prototype's own type.
    @SuppressWarnings("unchecked")
    private static <Q> MethodDescriptor.Marshaller<Q> deep(PrototypeMarshaller<Q> shallow) {
        Message prototype = (Message) shallow.getMessagePrototype();
        return (MethodDescriptor.Marshaller<Q>) ProtoUtils.marshallerWithRecursionLimit(prototype, LEVELS);
    }
}
