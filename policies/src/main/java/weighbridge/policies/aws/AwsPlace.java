package weighbridge.policies.aws;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Where AWS is asked, as a rule's policy config names it.
 *
 * @param endpoint in place of the Region's own
 */
public record AwsPlace(String region, Optional<URI> endpoint) {
    private static final String REGION = "region";
    private static final String ENDPOINT = "endpoint";

    /** With all its tries: a preview waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** JSON Schema of the properties that name a place. */
    public static Value properties() {
        Value text = Values.fields("type", Values.text("string"), "minLength", Values.number(1));
        return Values.fields(REGION, text, ENDPOINT, text);
    }

    /**
     * Reads a rule's settings, which name a place and nothing else.
     *
     * @param what the Region is wanted for, such as {@code the Region in which the holds are kept}
     * @return empty where they name none, and a problem where they are wrong
     */
    public static Optional<AwsPlace> read(Settings settings, String what) {
        settings.allowOnly(List.of(REGION, ENDPOINT));
        Settings region = settings.child(REGION);
        Settings endpoint = settings.child(ENDPOINT);
        Optional<URI> url = endpoint.isPresent() ? url(endpoint) : Optional.empty();
        if (!region.isPresent() && endpoint.isPresent()) {
            region.wrong(Values.ABSENT, what + ", beside endpoint");
        }
        return region.isPresent() ? region.text().map(name -> new AwsPlace(name, url)) : Optional.empty();
    }

    private static Optional<URI> url(Settings setting) {
        Optional<String> text = setting.text();
        try {
            Optional<URI> uri = text.map(URI::create);
            if (uri.isPresent() && uri.get().getHost() == null) {
                setting.wrong(setting.value(), "a URL");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            setting.wrong(setting.value(), "a URL");
            return Optional.empty();
        }
    }

    /** A client for this place, with the credentials that the SDK finds where the preview runs. */
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        builder.region(Region.of(region))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(LONGEST)
                        .build());
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
