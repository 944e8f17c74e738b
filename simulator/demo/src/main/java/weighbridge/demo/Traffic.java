package weighbridge.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.SortedMap;
import java.util.TreeMap;

/** Real HTTP requests to the simulated service, counted by the version that answered. */
final class Traffic {
    /** What {@code functions/orders} answers with: its own function version. */
    private static final String VERSION_HEADER = "x-orders-version";

    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Sends the requests, one after the other.
     *
     * @return from version ({@code v7}) to answers
     * @throws UnexpectedTurn if a request is not answered with 200 by a version that names itself
     */
    SortedMap<String, Integer> measure(URI service, int requests) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/orders")).build();
        SortedMap<String, Integer> answers = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            answers.merge(version(send(request)), 1, Integer::sum);
        }
        return answers;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while requests were sent", e);
        }
    }

    private static String version(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new UnexpectedTurn("a request was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers()
                .firstValue(VERSION_HEADER)
                .map(number -> "v" + number)
                .orElseThrow(() -> new UnexpectedTurn("an answer has no header " + VERSION_HEADER));
    }
}
