package weighbridge.policies.hold;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import weighbridge.policies.aws.AwsPlace;
import weighbridge.policies.aws.UnreadableException;

/** Parameters of AWS Systems Manager. Needs {@code ssm:GetParameter}. */
public final class SsmStore implements HoldSource.Store {
    @Override
    public Optional<String> read(String name, AwsPlace place) throws UnreadableException {
        try (SsmClient ssm = place.client(SsmClient.builder())) {
            return Optional.of(
                    ssm.getParameter(request -> request.name(name)).parameter().value());
        } catch (ParameterNotFoundException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new UnreadableException(e);
        }
    }
}
