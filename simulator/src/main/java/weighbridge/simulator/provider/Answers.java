package weighbridge.simulator.provider;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Sends what a call answers, or why it failed. */
final class Answers {
    private Answers() {}

    /**
     * The status is {@code UNKNOWN}, as for any error that a Go provider returns. Errors are caught too: an engine waits for
     * ever for a call that has no answer.
     */
    static <T> void send(StreamObserver<T> observer, Supplier<T> call) {
        T answer;
        try {
            answer = call.get();
        } catch (RuntimeException | Error e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            observer.onError(
                    Status.UNKNOWN.withDescription(message).withCause(e).asRuntimeException());
            return;
        }
        observer.onNext(answer);
        observer.onCompleted();
    }

    static void refuse(StreamObserver<?> observer, String reason) {
        observer.onError(Status.UNIMPLEMENTED.withDescription(reason).asRuntimeException());
    }
}
