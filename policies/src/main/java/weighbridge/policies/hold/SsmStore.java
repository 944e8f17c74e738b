package weighbridge.policies.hold;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.SsmClientBuilder;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * Parameters of AWS Systems Manager, with the credentials that the SDK finds where the preview runs. Needs
 * {@code ssm:GetParameter}.
 */
public final class SsmStore implements HoldSource.Store {
    /** With all its tries: a preview waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public Optional<String> read(String name, String region, Optional<URI> endpoint)
            throws HoldSource.UnreadableException {
        SsmClientBuilder builder = SsmClient.builder()
                .region(Region.of(region))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(LONGEST)
                        .build());
        endpoint.ifPresent(builder::endpointOverride);
        try (SsmClient ssm = builder.build()) {
            return Optional.of(
                    ssm.getParameter(request -> request.name(name)).parameter().value());
        } catch (ParameterNotFoundException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new HoldSource.UnreadableException(firstLine(e), e);
        }
    }

    private static String firstLine(SdkException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
