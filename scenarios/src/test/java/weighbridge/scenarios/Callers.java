package weighbridge.scenarios;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import weighbridge.simulator.Simulator;

/** Those who send requests to the simulated service, and count who answers. */
record Callers(Simulator simulator, HttpClient client) {
    Callers(Simulator simulator) {
        this(simulator, HttpClient.newHttpClient());
    }

    /** {@code v7} for an answer of that version, or the status of a fixed response. */
    String answer(int port, String method, String path, Map<String, String> headers) throws IOException {
        URI target = simulator.endpoint("orders", port).resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target).method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        HttpResponse<String> response = send(request.build());
        return response.headers()
                .firstValue("x-orders-version")
                .map("v"::concat)
                .orElse(Integer.toString(response.statusCode()));
    }

    /** How many of so many same requests got which answer. */
    SortedMap<String, Integer> answers(int requests, int port, String method, String path, Map<String, String> headers)
            throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            counts.merge(answer(port, method, path, headers), 1, Integer::sum);
        }
        return counts;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a request was sent", e);
        }
    }
}
